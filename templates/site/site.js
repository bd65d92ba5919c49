/* What only a reader's own phone knows: the day, whether it prints, shares, and reads without a network.
   Every page is whole without this. */
(function () {
  "use strict";
  var root = document.documentElement, me = document.currentScript.src;

  /* For browsers that do not tell their stylesheets whether scripts run. */
  root.classList.add("js");

  /* Notices come and go by the reader's clock in Vietnam's time; a clock that lags behind the page itself is wrong. */
  function today() {
    var day = new Date(Date.now() + 7 * 36e5).toISOString().slice(0, 10);
    return day < root.dataset.built ? root.dataset.built : day;
  }
  function each(selector, act) { Array.prototype.forEach.call(document.querySelectorAll(selector), act); }
  function tell() {
    var day = today();
    each("[data-from]", function (it) { it.hidden = it.dataset.from > day || (it.dataset.until || day) < day; });
    each("[data-after]", function (it) { it.hidden = day <= it.dataset.after; });
    each("[data-none]", function (it) { it.hidden = !!it.parentNode.querySelector(".notice:not([hidden])"); });
    /* What is broadcast: on every day of a span, or on some days of each week (0 is Sunday). */
    var weekday = String(new Date(day).getUTCDay()), heard = false;
    each("[data-on]", function (it) {
      var it_is = it.dataset.begin <= day && day <= it.dataset.until && (it.dataset.on === "" || it.dataset.on.indexOf(weekday) >= 0);
      var mark = it.querySelector("[data-today]");
      heard = heard || it_is;
      if (mark) mark.hidden = !it_is;
      else it.hidden = !it_is;
      if (it_is) it.parentNode.insertBefore(it, it.parentNode.firstChild);
    });
    each("[data-silent]", function (it) { it.hidden = heard || day > it.dataset.silent; });
  }
  tell();
  addEventListener("pageshow", tell);
  document.addEventListener("visibilitychange", tell);

  /* On paper nobody can open what is folded. */
  addEventListener("beforeprint", function () { each("details", function (it) { it.open = true; }); });
  each("[data-print]", function (it) {
    it.addEventListener("click", function () { print(); });
  });
  each("[data-share]", function (it) {
    if (!navigator.share) return;
    it.hidden = false;
    it.addEventListener("click", function () {
      navigator.share({ title: document.title, url: location.href }).catch(function () {});
    });
  });

  if ("serviceWorker" in navigator && root.hasAttribute("data-offline") && /^http/.test(location.protocol)) {
    addEventListener("load", function () {
      navigator.serviceWorker.register(new URL("../sw.js", me), { updateViaCache: "none" }).catch(function () {});
    });
  }
})();
