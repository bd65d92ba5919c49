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
    each("[data-day]", function (it) { it.hidden = it.dataset.day !== day; });
  }
  tell();
  addEventListener("pageshow", tell);
  document.addEventListener("visibilitychange", tell);

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
