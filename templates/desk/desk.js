// The desk's script. Whatever is done here is done without it, too; it only saves a reload.
// Nothing here ever writes into a field that has the focus: Unikey sends Backspace and types letters again, and a value
// that is set meanwhile garbles them. Messages and previews stand beside the fields.
"use strict";

for (const part of document.querySelectorAll(".scripted")) part.hidden = false;
for (const part of document.querySelectorAll(".scriptless")) part.hidden = true; // what it asks for comes by itself

const form = document.getElementById("bai");
const PAUSE = 500; // milliseconds without a key: then previews follow
const KEPT = 250; // milliseconds after a key: then words are kept, also while somebody types on without a pause
const AGAIN = 2000; // milliseconds after which the desk is asked once more, where it did not answer
const SILENCE = 10000; // milliseconds without an answer

// ---- Lists: filter rows by typing ----------------------------------------------------------------------------------

const bare = (text) => text.toLowerCase().replaceAll("đ", "d").normalize("NFD").replace(/\p{M}/gu, "");
for (const input of document.querySelectorAll("[data-filter]")) {
  input.addEventListener("input", () => {
    const wanted = bare(input.value).split(/\s+/).filter(Boolean);
    for (const id of input.dataset.filter.split(" ")) {
      for (const row of document.getElementById(id)?.tBodies[0].rows ?? []) {
        const words = bare(row.textContent);
        row.hidden = !wanted.every((word) => words.includes(word));
      }
    }
  });
}

// ---- Texts to be copied: without this they can be selected in their fields ------------------------------------------------

for (const button of document.querySelectorAll("[data-copy]")) {
  button.addEventListener("click", async () => {
    const field = document.getElementById(button.dataset.copy);
    field.focus();
    field.select();
    let done = true;
    try {
      await navigator.clipboard.writeText(field.value);
    } catch {
      done = document.execCommand("copy"); // where the browser lets no page write into the clipboard by itself
    }
    const told = field.closest(".copied").querySelector("[role=status]");
    told.textContent = done ? "Đã chép." : "Chưa chép được: bấm Ctrl+C.";
  });
}

// ---- Asking the desk ----------------------------------------------------------------------------------------------------

const RESTS = [250, 1000, 2500]; // milliseconds
// A connection may be lost though the desk is there: closed at the moment at which the browser begins to send on it, or
// cut because the machine's network has changed. Then the desk is asked again; what is sent twice is done once.
async function reach(address, options) {
  for (const rest of RESTS) {
    try {
      return await fetch(address, options);
    } catch (error) {
      if (error.name !== "TypeError") throw error; // a newer word came, or it took too long
      await new Promise((rested) => setTimeout(rested, rest));
    }
  }
  return fetch(address, options);
}

// ---- The lines of a fact: pictures of them take a second for each text, and come one after the other --------------------

async function showLines() {
  for (const place of document.querySelectorAll("[data-lines]")) {
    try {
      const answer = await fetch(place.querySelector("a").href);
      const lines = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("cac-dong");
      if (answer.ok && lines) place.replaceChildren(...lines.childNodes);
    } catch {
      // The link stays, and leads to the same lines.
    }
  }
}
showLines();

// ---- A publish that runs: the page asks until it is over, and tells how it ended ---------------------------------------

const publish = document.querySelector("#viec-dang-lam[data-runs]");
async function watch() {
  try {
    const answer = await fetch(location.pathname, { headers: { Accept: "application/json" } });
    const now = answer.ok ? await answer.json() : { runs: true };
    const line = document.getElementById("buoc");
    if (line && now.line && line.textContent !== now.line) line.textContent = now.line;
    if (!now.runs) {
      const page = new DOMParser().parseFromString(await (await fetch(location.pathname)).text(), "text/html");
      for (const id of ["ve-phat-hanh", "viec-dang-lam"]) {
        document.getElementById(id).replaceChildren(...page.getElementById(id).childNodes);
      }
      return;
    }
  } catch {
    // The desk does not answer at this moment: it is asked again.
  }
  setTimeout(watch, 1000);
}
if (publish) watch();

// ---- Previews ----------------------------------------------------------------------------------------------------------

let shown = 0;
const panels = [...document.querySelectorAll("[data-preview-panel]")];
const tabs = [...document.querySelectorAll(".tab")];
function open(number) {
  panels.forEach((panel, at) => {
    panel.hidden = at !== number;
    tabs[at].setAttribute("aria-pressed", at === number);
  });
}
tabs.forEach((tab, at) => tab.addEventListener("click", () => open(at)));
// The preview that is looked at comes first; the others follow one by one, unless newer words came.
async function showPreviews(previews) {
  const turn = ++shown;
  const first = panels.findIndex((panel) => !panel.hidden);
  const order = [...previews].sort((one, other) => (panelOf(other) === panels[first]) - (panelOf(one) === panels[first]));
  for (const one of order) {
    const panel = panelOf(one);
    if (!panel || turn !== shown) continue;
    panel.classList.toggle("stale", one.stale);
    const frame = panel.querySelector("iframe");
    frame.loading = "eager";
    if (frame.getAttribute("src") !== one.address) {
      await new Promise((ready) => {
        frame.addEventListener("load", ready, { once: true });
        setTimeout(ready, 5000);
        frame.src = one.address;
      });
    }
    if (turn === shown) await line(panel, one);
  }
}

const panelOf = (one) => document.getElementById(`x-${one.id}`);
async function line(panel, one) {
  const start = one.address.slice(0, one.address.lastIndexOf("/"));
  try {
    const answer = await fetch(`${start}/~dong/${one.id}`);
    if (answer.ok) panel.querySelector("[data-line]").textContent = await answer.text();
  } catch {
    // The desk is closed, or newer words came.
  }
  const sound = panel.querySelector("audio");
  if (sound && one.sound) sound.src = one.sound;
}

if (panels.length) {
  open(0);
  const frames = panels.map((panel) => panel.querySelector("iframe"));
  showPreviews(frames.map((frame, at) => ({
    id: panels[at].dataset.previewPanel,
    address: frame.getAttribute("src"),
    stale: false,
    sound: panels[at].querySelector("audio")?.getAttribute("src"),
  })));
}


if (form) {
  const token = form.querySelector('[name="~token"]').value;
  const base = form.querySelector('[name="~base"]');
  const told = document.getElementById("da-luu");
  const key = () => `tinlang ${form.getAttribute("action")} ${base.value}`;
  // What was sent with a button, as a table to paste, came back in the form: nothing of it is saved yet.
  let saved = "unsaved" in form.dataset ? null : snapshot();
  let timer = 0;
  let asking = null;

  function words() {
    const data = new FormData(form);
    for (const name of ["~do", "~tep", "~take"]) data.delete(name);
    return data;
  }

  function snapshot() {
    return JSON.stringify([...new FormData(form)].filter(([name]) => !["~token", "~base", "~cua-so", "~do", "~tep", "~take"].includes(name)));
  }

  // ---- Words that are not saved yet ---------------------------------------------------------------------------------

  const ALONE = "Chưa nối được với bàn làm tin. Chữ vừa gõ được giữ trong trình duyệt này.";
  const NO_ROOM = "Bàn làm tin chưa cất được chữ gõ dở: có thể ổ đĩa đã đầy. Chữ vẫn còn ở đây, đừng đóng trang này.";
  const SHUT = "Chưa lưu được: trình duyệt này chưa được mở bàn làm tin. Mở địa chỉ mà máy đã in ra ở một thẻ khác, "
    + "rồi quay lại đây lưu tiếp. Chữ vừa gõ vẫn còn nguyên ở đây.";
  let keeping = null; // one is asked at a time, so that older words never take the place of newer ones
  let saving = false;
  let due = 0;

  function keepHere(now) {
    try {
      localStorage.setItem(key(), JSON.stringify({ when: new Date().toISOString(), words: now }));
    } catch {
      // The memory of the browser may be full or forbidden: the desk keeps the words as well.
    }
  }

  function keep() {
    clearTimeout(due);
    due = 0;
    const now = snapshot();
    if (now === saved) return keeping;
    keepHere(now);
    keeping ??= keepThere().finally(() => {
      keeping = null;
    });
    return keeping;
  }

  async function keepThere() {
    let sent = null;
    while (sent !== snapshot() && snapshot() !== saved && !leaving && !saving) {
      sent = snapshot();
      let told_ = "";
      try {
        const signal = AbortSignal.timeout?.(SILENCE);
        const answer = await reach(form.dataset.draft, { method: "POST", body: words(), signal });
        await answer.text(); // an answer that is not read to its end holds its connection
        told_ = answer.ok ? "" : answer.status === 403 ? SHUT : NO_ROOM;
      } catch {
        told_ = ALONE;
      }
      // What a save has said, as that the disk is full, tells more and stays.
      const ours = [ALONE, NO_ROOM, SHUT].includes(told.textContent);
      if (ours || (told_ && /^(Đã|$)/u.test(told.textContent))) told.textContent = told_;
      if (told_) {
        due ||= setTimeout(keep, AGAIN);
        return;
      }
      if (sent !== snapshot()) await new Promise((rest) => setTimeout(rest, KEPT));
    }
  }

  const mine = () => {
    try {
      return Object.keys(localStorage).filter((name) => name.startsWith(`tinlang ${form.getAttribute("action")} `));
    } catch {
      return [];
    }
  };
  // What was saved is forgotten; words of another window are not, and older ones only where somebody says so.
  function forget(names) {
    try {
      for (const name of names) localStorage.removeItem(name);
    } catch {
      // as above
    }
  }

  const changed = () => {
    due ||= setTimeout(keep, KEPT);
    clearTimeout(timer);
    timer = setTimeout(look, PAUSE);
  };
  form.addEventListener("input", changed);
  addEventListener("pagehide", () => {
    const now = snapshot();
    if (now === saved) return;
    keepHere(now);
    if (!leaving) fetch(form.dataset.draft, { method: "POST", body: words(), keepalive: true }).catch(() => {});
  });
  addEventListener("beforeunload", (event) => {
    if (snapshot() !== saved && !leaving) event.preventDefault();
  });
  let leaving = false;
  addEventListener("pageshow", () => {
    leaving = false;
  });

  if (saved === null) keep();
  else offer();
  function offer() {
    let kept = null;
    try {
      // The latest words, also of a file that was another one then: they are shown beside, and compared.
      const all = mine().map((name) => JSON.parse(localStorage.getItem(name)));
      kept = all.sort((one, other) => (one.when < other.when ? 1 : -1))[0];
    } catch {
      return;
    }
    if (!kept || kept.words === saved || document.querySelector(".draft-found")) return;
    const box = document.createElement("section");
    box.className = "draft-found";
    const head = document.createElement("h2");
    head.textContent = "Trình duyệt còn giữ chữ chưa lưu";
    const say = document.createElement("p");
    say.textContent = "Các ô bên dưới đang là bản đã lưu. Những ô gõ dở:";
    const list = document.createElement("ul");
    const now = new Map(JSON.parse(saved));
    for (const [name, value] of JSON.parse(kept.words)) {
      if (name.includes("~") || now.get(name) === value) continue;
      const item = document.createElement("li");
      item.textContent = value || "(đã xóa)";
      list.append(item);
    }
    const take = button("Lấy lại chữ gõ dở", "button", () => {
      showAgain(JSON.parse(kept.words));
    });
    const drop = button("Bỏ chữ gõ dở", "button quiet", () => {
      forget(mine());
      box.remove();
    });
    const line = document.createElement("p");
    line.append(take, " ", drop);
    box.append(head, say, list, line);
    form.parentElement.before(box);
  }

  // The words go to the desk, which shows them in the form: no field is written into.
  function showAgain(pairs) {
    const sent = document.createElement("form");
    sent.method = "post";
    sent.enctype = "multipart/form-data";
    sent.action = form.getAttribute("action");
    for (const [name, value] of [...pairs, ["~token", token], ["~base", base.value], ["~cua-so", form.querySelector('[name="~cua-so"]')?.value ?? ""], ["~do", "look"]]) {
      const field = document.createElement("textarea");
      field.name = name;
      field.value = value;
      sent.append(field);
    }
    sent.hidden = true;
    document.body.append(sent);
    leaving = true;
    sent.submit();
  }

  // ---- Save: the answer never touches a field ------------------------------------------------------------------------

  async function save(value) {
    saving = true;
    told.textContent = "Đang lưu…";
    try {
      await send(value);
    } finally {
      saving = false;
    }
    if (snapshot() !== saved && !leaving) changed();
  }

  async function send(value) {
    await keeping; // what is kept after a save would be shown as words that are not saved
    const sent = snapshot();
    const body = words();
    body.set("~do", value);
    let answer;
    try {
      answer = await reach(form.getAttribute("action"), { method: "POST", body, headers: { Accept: "application/json" } });
    } catch {
      told.textContent = "Chưa lưu được: không nối được với bàn làm tin. Chữ vừa gõ được giữ trong trình duyệt này.";
      keepHere(snapshot());
      return;
    }
    const kind = answer.headers.get("Content-Type") ?? "";
    if (answer.status === 403 && !kind.includes("json")) {
      told.textContent = SHUT;
      keepHere(snapshot());
      return;
    }
    if (!kind.includes("json")) {
      submit(value);
      return;
    }
    const said = await answer.json();
    if (said.go) {
      leaving = true;
      forget([key()]);
      location.assign(said.go);
      return;
    }
    if (said.clashes) {
      submit(value);
      return;
    }
    told.textContent = said.line;
    show(said.found ?? []);
    if (answer.ok) {
      forget([key()]);
      saved = sent;
      base.value = said.base;
    }
  }

  function submit(value) {
    leaving = true;
    const sent = document.createElement("input");
    sent.type = "hidden";
    sent.name = "~do";
    sent.value = value;
    form.append(sent);
    form.submit();
  }

  const SILENT = new Set(["save"]);
  form.addEventListener("submit", (event) => {
    const value = event.submitter?.value ?? "save";
    if (SILENT.has(value)) {
      event.preventDefault();
      save(value);
    } else {
      leaving = true;
    }
  });

  // ---- Problems at their fields, told after a pause -------------------------------------------------------------------

  function show(found) {
    for (const place of form.querySelectorAll(".found")) place.replaceChildren();
    for (const field of form.querySelectorAll("[aria-invalid]")) field.removeAttribute("aria-invalid");
    const list = document.createElement("ul");
    let wrong = 0;
    for (const one of found) {
      let name = one.name;
      let place = null;
      while (!(place = form.querySelector(`.found[data-at="${CSS.escape(name)}"]`)) && name.includes(".")) {
        name = name.slice(0, name.lastIndexOf("."));
      }
      const line = document.createElement("p");
      line.className = one.error ? "wrong" : "care";
      line.textContent = `${one.error ? "Cần sửa" : "Nên xem"}: ${one.message} ${one.hint}`;
      place?.append(line);
      if (!one.error && place) continue;
      const item = document.createElement("li");
      const field = document.getElementById(`o-${name}`);
      if (one.error) {
        wrong += 1;
        field?.setAttribute("aria-invalid", "true");
      }
      if (field) {
        const link = document.createElement("a");
        link.href = `#o-${name}`;
        link.textContent = one.message;
        item.append(link);
      } else {
        item.textContent = `${one.message} ${one.hint}`;
      }
      list.append(item);
    }
    const box = document.getElementById("cac-loi");
    box.replaceChildren();
    document.getElementById("tom-tat").classList.toggle("empty", !list.children.length);
    if (list.children.length) {
      const head = document.createElement("p");
      head.textContent = wrong ? `${wrong} chỗ cần sửa:` : "Nên xem lại:";
      box.append(head, list);
    }
  }

  // ---- What is typed is looked at ------------------------------------------------------------------------------------

  async function look() {
    if (!form.dataset.preview) return;
    asking?.abort();
    asking = new AbortController();
    let said;
    try {
      const answer = await reach(form.dataset.preview, { method: "POST", body: words(), signal: asking.signal });
      if (!answer.ok) return;
      said = await answer.json();
    } catch {
      return; // a newer word came, or the desk is closed: the next look tells
    }
    show(said.found);
    showPreviews(said.previews);
  }

  // ---- Lists of the form: add, remove, move ------------------------------------------------------------------------------

  function renumber(list) {
    const name = list.dataset.list;
    const deep = name.split(".").length;
    [...list.querySelector(".items").children].forEach((item, number) => {
      const set = (node, attribute) => {
        const value = node.getAttribute(attribute);
        const start = value?.indexOf(`${name}.`) ?? -1;
        if (start < 0) return;
        const rest = value.slice(start).split(".");
        rest[deep] = rest[deep].replace(/^(\d+|~n~)/u, number);
        node.setAttribute(attribute, value.slice(0, start) + rest.join("."));
      };
      for (const node of item.querySelectorAll("*")) {
        for (const attribute of ["name", "id", "for", "aria-describedby", "data-at", "data-list", "data-bar"]) {
          if (node.hasAttribute(attribute)) set(node, attribute);
        }
        if (node.tagName === "TEMPLATE") {
          node.innerHTML = node.innerHTML.replaceAll(new RegExp(`${name.replaceAll(".", "\\.")}\\.(\\d+|~n~)`, "gu"), `${name}.${number}`);
        }
      }
      for (const node of item.querySelectorAll(":scope > .item-tools [data-number]")) node.textContent = number + 1;
    });
  }

  form.addEventListener("click", (event) => {
    const pressed = event.target.closest("[data-add], [data-up], [data-down], [data-remove]");
    if (!pressed) return;
    event.preventDefault();
    const list = pressed.closest(".list");
    const items = list.querySelector(".items");
    const item = pressed.closest("[data-item]");
    let focus = null;
    if ("add" in pressed.dataset) {
      items.append(list.querySelector(":scope > template").content.cloneNode(true));
      focus = items.lastElementChild.querySelector("input:not([type=hidden]), textarea, select");
      dress(items.lastElementChild);
    } else if ("remove" in pressed.dataset) {
      const next = item.nextElementSibling ?? item.previousElementSibling;
      undo(list, item, item.nextElementSibling);
      item.remove();
      focus = next?.querySelector("input:not([type=hidden]), textarea, select") ?? list.querySelector("[data-add]");
    } else {
      const other = "up" in pressed.dataset ? item.previousElementSibling : item.nextElementSibling;
      if (other) other["up" in pressed.dataset ? "before" : "after"](item);
      focus = pressed;
    }
    renumber(list);
    focus?.focus();
    const place = item ? [...items.children].indexOf(item) + 1 : items.children.length;
    told.textContent = "remove" in pressed.dataset ? "Đã bỏ một mục." : `Mục này đang ở chỗ thứ ${place}.`;
    changed();
  });

  // A removed item can be taken back for ten seconds.
  function undo(list, item, next) {
    list.querySelector(":scope > .undo")?.remove();
    const line = document.createElement("p");
    line.className = "undo";
    line.append("Đã bỏ một mục. ", button("Lấy lại mục vừa bỏ", "tool", () => {
      const items = list.querySelector(".items");
      items.insertBefore(item, next && next.parentElement === items ? next : null);
      renumber(list);
      line.remove();
      item.querySelector("input:not([type=hidden]), textarea, select")?.focus();
      changed();
    }));
    list.querySelector(":scope > .items").after(line);
    setTimeout(() => line.remove(), 10000);
  }

  // ---- The bar of a text: it types as a person would, so that Ctrl+Z takes it back -------------------------------------

  function button(name, look, act) {
    const made = document.createElement("button");
    made.type = "button";
    made.className = look;
    made.textContent = name;
    made.addEventListener("click", act);
    return made;
  }

  function insert(field, before, middle, after) {
    field.focus();
    const chosen = field.value.slice(field.selectionStart, field.selectionEnd) || middle;
    const start = field.selectionStart + before.length;
    if (!document.execCommand("insertText", false, before + chosen + after)) {
      field.setRangeText(before + chosen + after, field.selectionStart, field.selectionEnd, "end");
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
    if (middle) field.setSelectionRange(start, start + chosen.length);
  }

  function dress(part) {
    for (const one of part.querySelectorAll(".scripted")) one.hidden = false; // what comes from a template, too
    for (const bar of part.querySelectorAll("[data-bar]")) {
      if (bar.children.length) continue;
      bar.hidden = false;
      const field = () => document.getElementById(bar.dataset.bar);
      if (!("factsOnly" in bar.dataset)) {
        bar.append(
          button("Đậm", "tool", () => insert(field(), "**", "chữ đậm", "**")),
          button("Danh sách", "tool", () => insert(field(), "\n- ", "một ý", "\n")),
          button("Liên kết", "tool", () => insert(field(), "[", "chữ để bấm", "](https://)")),
        );
      }
      bar.append(button("Chèn thông tin", "tool", () => choose(bar, field)));
    }
  }

  function choose(bar, field) {
    const open = bar.nextElementSibling;
    if (open?.classList.contains("facts")) {
      open.remove();
      field().focus();
      return;
    }
    const box = document.createElement("div");
    box.className = "facts";
    const label = document.createElement("label");
    label.textContent = "Gõ vài chữ để tìm thông tin";
    const input = document.createElement("input");
    input.type = "text";
    input.autocomplete = "off";
    label.append(input);
    const list = document.createElement("ul");
    const all = [...document.querySelectorAll("#ds-facts option")];
    const fill = () => {
      const wanted = bare(input.value).split(/\s+/u).filter(Boolean);
      const found = all.filter((one) => wanted.every((word) => bare(one.value).includes(word)));
      list.replaceChildren(...found.map((one) => {
        const item = document.createElement("li");
        const name = document.createElement("b");
        const [words, ...rest] = one.value.slice(1, -1).split(": ");
        name.textContent = words;
        const act = button("", "", () => {
          box.remove();
          insert(field(), one.value, "", "");
        });
        act.append(name, rest.length ? `${rest.join(": ")} – ${one.dataset.state}` : `chưa có giá trị – ${one.dataset.state}`);
        item.append(act);
        return item;
      }));
    };
    input.addEventListener("input", fill);
    input.addEventListener("keydown", (event) => {
      if (event.key === "Enter") event.preventDefault();
    });
    fill();
    box.addEventListener("keydown", (event) => {
      if (event.key === "Escape") {
        box.remove();
        field().focus();
      }
    });
    box.addEventListener("input", (event) => event.stopPropagation());
    box.append(label, list);
    bar.after(box);
    input.focus();
  }
  dress(document);
  window.desk = { form, words, button, changed, reach, told }; // for the script of files

  // ---- Keys --------------------------------------------------------------------------------------------------------------

  addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "s") {
      event.preventDefault();
      save("save");
    } else if ((event.ctrlKey || event.metaKey) && event.key === "Enter") {
      const ask = form.querySelector('button[value="submit"]');
      if (ask) {
        event.preventDefault();
        ask.click();
      }
    } else if (event.altKey && !event.ctrlKey && /^[1-9]$/u.test(event.key) && panels[event.key - 1]) {
      event.preventDefault();
      open(event.key - 1);
    } else if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      const item = document.activeElement.closest?.("[data-item]");
      const press = item?.querySelector(`:scope > .item-tools ${event.key === "ArrowUp" ? "[data-up]" : "[data-down]"}`);
      if (press) {
        event.preventDefault();
        const field = document.activeElement;
        press.click();
        field.focus();
      }
    } else if (event.key === "F6") {
      const previews = document.getElementById("xem-truoc");
      if (previews) {
        event.preventDefault();
        if (previews.contains(document.activeElement)) form.querySelector("input:not([type=hidden]), textarea").focus();
        else previews.focus();
      }
    }
  });
}
