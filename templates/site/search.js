/* Search without a server: words with or without marks, and slips of one letter (docs/decisions/search.md).
   The index is loaded when someone begins to type; nothing typed leaves the phone. */
(function () {
  "use strict";
  var form = document.querySelector("[data-search]");
  if (!form) return;
  var field = form.querySelector("input");
  var said = document.querySelector("[data-said]");
  var list = document.querySelector("[data-found]");
  var folders = { g: "huong-dan/", a: "thong-bao/", c: "chien-dich/", p: "" };
  var kinds = { g: "Hướng dẫn", a: "Thông báo", c: "Đợt tuyên truyền", p: "Trang" };
  var SIGNS = "", BASE = 45, MOST = 20, LOOKED_AT = 60;
  for (var code = 33; code < 127; code++) if ("\"'\\<".indexOf(String.fromCharCode(code)) < 0) SIGNS += String.fromCharCode(code);

  /* Files arrive as scripts that call this: that works from a disk, too. */
  var arrived = {}, files = {};
  window.tinTim = function (name, value) { arrived[name](value); };
  function load(name, version) {
    if (!files[name]) files[name] = new Promise(function (done, fail) {
      arrived[name] = done;
      var script = document.createElement("script");
      script.src = "tim/" + name + ".js" + (version ? "?v=" + version : "");
      script.onerror = function () { delete files[name]; fail(new Error(name)); };
      document.head.appendChild(script);
    });
    return files[name];
  }

  function bare(text) {
    return text.toLowerCase().replace(/đ/g, "d").normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  }
  function wordsOf(text) {
    /* By ranges, not by \p{L}: Firefox knows that since 2020 only, and would run nothing of this file. */
    return text.toLowerCase().normalize("NFC").match(/[0-9a-z\u00aa\u00b2\u00b3\u00b5\u00b9\u00ba\u00bc-\u00be\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u0370-\u1fff\u3040-\u9fff\uac00-\ud7a3]+/g) || [];
  }

  /* The head of the index: words in the order of their bare form. */
  var ready = null;
  function index() {
    if (!ready) ready = load("muc").then(function (head) {
      var words = head.words.split(" "), forms = new Map();
      words.forEach(function (word, at) {
        var form = bare(word);
        if (!forms.has(form)) forms.set(form, []);
        forms.get(form).push(at);
      });
      return { head: head, words: words, forms: forms, list: Array.from(forms.keys()), postings: new Map() };
    }, function (fault) { ready = null; throw fault; });
    return ready;
  }
  function chunkOf(starts, at) {
    var n = 0;
    while (n + 1 < starts.length && starts[n + 1] <= at) n++;
    return n;
  }
  function decode(text) {
    return text[0] === "'" ? decodeBits(text.split("'")) : decodeGaps(text);
  }
  /* A word on many pages: a bit a page, then those that have it in the title. */
  function decodeBits(parts) {
    var titles = new Set(decodeGaps(parts[2])), pages = [];
    for (var i = 0; i < parts[1].length * 6; i++) if (SIGNS.indexOf(parts[1][i / 6 | 0]) >> i % 6 & 1) {
      pages.push(i * 2 + (titles.has(i * 2 + 1) ? 1 : 0));
    }
    return pages;
  }
  function decodeGaps(text) {
    var pages = [], page = -1, value = 0, place = 1;
    for (var i = 0; i < text.length; i++) {
      var sign = SIGNS.indexOf(text[i]);
      if (sign >= BASE) { value += (sign - BASE) * place; place *= BASE; continue; }
      value += sign * place;
      page += (value >> 1) + 1;
      pages.push(page * 2 + (value & 1));
      value = 0; place = 1;
    }
    return pages;
  }

  /* One slip: a letter too many, too few, another, or two that changed places. */
  function nearly(one, other) {
    var more = one.length - other.length;
    if (one === other || more > 1 || more < -1) return false;
    var i = 0;
    while (i < one.length && i < other.length && one[i] === other[i]) i++;
    if (more === 1) return one.slice(i + 1) === other.slice(i);
    if (more === -1) return one.slice(i) === other.slice(i + 1);
    return one.slice(i + 1) === other.slice(i + 1) ||
      (one[i] === other[i + 1] && one[i + 1] === other[i] && one.slice(i + 2) === other.slice(i + 2));
  }

  /* Which words of the index a typed word may mean, and how surely. */
  function meant(all, typed, last, slips) {
    var plain = bare(typed), marked = plain !== typed, found = new Map();
    function take(form, sure) {
      all.forms.get(form).forEach(function (at) {
        var weight = sure * (all.words[at] === typed ? 1 : marked ? 0.2 : 0.9);
        if (!(found.get(at) >= weight)) found.set(at, weight);
      });
    }
    if (all.forms.has(plain)) take(plain, 1);
    if (last && plain.length > 1) all.list.forEach(function (form) {
      if (form.length > plain.length && form.lastIndexOf(plain, 0) === 0) take(form, 0.6);
    });
    if (slips && plain.length > 2) all.list.forEach(function (form) {
      if (form.length > 1 && nearly(plain, form)) take(form, 0.3);
    });
    return found;
  }

  function fetchPostings(all, ats) {
    var chunks = new Set(ats.map(function (at) { return chunkOf(all.head.starts, at); }));
    return Promise.all(Array.from(chunks, function (n) {
      if (all.postings.has(n)) return null;
      return load("tu-" + n, all.head.version).then(function (text) { all.postings.set(n, text.split(" ")); });
    }));
  }
  function postingOf(all, at) {
    var n = chunkOf(all.head.starts, at), texts = all.postings.get(n), own = at - all.head.starts[n];
    if (typeof texts[own] === "string") texts[own] = decode(texts[own]);
    return texts[own];
  }

  /* Pages that have every typed word, or one like it; the surest first. */
  function search(all, text, slips) {
    var typed = wordsOf(text), open = !/[\s.,;!?]$/.test(text);
    if (!typed.length) return Promise.resolve([]);
    /* One letter of a next word says too little yet. */
    if (open && typed.length > 1 && typed[typed.length - 1].length === 1) typed.pop();
    var choices = typed.map(function (word, i) { return meant(all, word, open && i === typed.length - 1, slips); });
    if (choices.some(function (choice) { return !choice.size; })) return Promise.resolve([]);
    var ats = [];
    choices.forEach(function (choice) { choice.forEach(function (_, at) { ats.push(at); }); });
    return fetchPostings(all, ats).then(function () {
      var scores = null;
      choices.forEach(function (choice) {
        var own = new Map();
        choice.forEach(function (sure, at) {
          var pages = postingOf(all, at), rare = Math.log(1 + all.head.pages / pages.length);
          pages.forEach(function (coded) {
            var page = coded >> 1, score = sure * rare * (coded & 1 ? 3 : 1);
            if (!(own.get(page) >= score)) own.set(page, score);
          });
        });
        if (!scores) scores = own;
        else scores.forEach(function (score, page) {
          if (own.has(page)) scores.set(page, score + own.get(page));
          else scores.delete(page);
        });
      });
      return Array.from(scores, function (pair) { return { page: pair[0], score: pair[1] }; })
        .sort(function (a, b) { return b.score - a.score || a.page - b.page; });
    });
  }

  function shownOf(all, found) {
    var each = all.head.each, lastChunk = all.head.starts.length - 1;
    function chunk(page) { return Math.min(lastChunk, Math.floor(page / each)); }
    var wanted = new Set(found.map(function (item) { return chunk(item.page); }));
    return Promise.all(Array.from(wanted, function (n) {
      return load("trang-" + n, all.head.version).then(function (text) { return [n, text.split("\n")]; });
    })).then(function (pairs) {
      var lines = new Map(pairs);
      return found.map(function (item) {
        var n = chunk(item.page), parts = lines.get(n)[item.page - n * each].split("|");
        var stem = parts[2] || bare(parts[3]).replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
        return { score: item.score, kind: parts[0], day: parts[1], title: parts[3], href: folders[parts[0]] + stem + ".html" };
      });
    });
  }
  /* Words side by side in a title count more, with the same marks still more; a guide before a notice. */
  function rank(items, text) {
    var typed = wordsOf(text).join(" "), plain = bare(typed);
    items.forEach(function (item) {
      var title = wordsOf(item.title).join(" ");
      if (bare(title).indexOf(plain) >= 0) item.score *= 1.5;
      if (title.indexOf(typed) >= 0) item.score *= 1.2;
      if (item.kind === "g") item.score *= 1.15;
    });
    return items.sort(function (a, b) { return b.score - a.score || (a.day < b.day ? 1 : a.day > b.day ? -1 : 0); });
  }

  function show(items, total, slips) {
    list.textContent = "";
    items.slice(0, MOST).forEach(function (item) {
      var row = document.createElement("li"), link = document.createElement("a"), kind = document.createElement("p");
      row.className = "notice"; link.className = "notice-title"; kind.className = "notice-day";
      link.href = item.href; link.textContent = item.title;
      kind.textContent = kinds[item.kind] + (item.day ? " · " + item.day.slice(4) + "/" + item.day.slice(2, 4) + "/20" + item.day.slice(0, 2) : "");
      row.appendChild(link); row.appendChild(kind); list.appendChild(row);
    });
    said.textContent = !total ? "Không tìm thấy trang nào. Bà con gõ ít chữ hơn, hoặc xem mục lục."
      : (slips ? "Không tìm thấy đúng chữ này. Gần giống: " : "Tìm thấy ") + total + " trang" + (total > MOST ? ", đây là " + MOST + " trang gần nhất với điều cần tìm." : ".");
  }

  var asked = 0;
  function answer() {
    var text = field.value.trim() ? field.value : "", mine = ++asked, slips = false;
    if (!text) { list.textContent = ""; said.textContent = ""; return; }
    index().then(function (all) {
      return search(all, text, false).then(function (found) {
        if (found.length) return found;
        slips = true;
        return search(all, text, true);
      }).then(function (found) {
        return shownOf(all, found.slice(0, LOOKED_AT)).then(function (items) {
          if (mine === asked) show(rank(items, text), found.length, slips);
        });
      });
    }).catch(function () {
      if (mine === asked) said.textContent = "Chưa mở được phần tìm kiếm. Bà con xem mục lục.";
    });
  }
  /* What is typed stands in the address behind “#”, which browsers send to nobody: so it is there after “back”. */
  var later = 0;
  function note() {
    try {
      var hash = field.value.trim() ? "#q=" + encodeURIComponent(field.value) : "";
      history.replaceState(null, "", location.pathname + hash);
    } catch (_) { /* a file on a disk, too often, or half a sign of two */ }
  }
  function askedFor() {
    var found = /[?&#]q=([^&#]*)/.exec(location.hash || location.search);
    try { return found ? decodeURIComponent(found[1].replace(/\+/g, " ")).slice(0, field.maxLength) : ""; } catch (_) { return ""; }
  }
  field.addEventListener("focus", function () { index().catch(function () {}); });
  field.addEventListener("input", function () { answer(); clearTimeout(later); later = setTimeout(note, 400); });
  list.addEventListener("click", note);
  addEventListener("pagehide", note);
  form.addEventListener("submit", function (event) { event.preventDefault(); answer(); note(); });
  function begin() {
    var text = askedFor();
    if (text && !field.value) field.value = text;
    if (field.value) answer();
  }
  begin();
  addEventListener("pageshow", function (event) { if (!event.persisted) begin(); });
  addEventListener("hashchange", function () { field.value = askedFor(); answer(); });
})();
