// Files and pasted words at a form. Each file is a request of its own; its answer stands beside the fields. Words go into
// a field only when somebody presses a button for that, as typing, so that Ctrl+Z takes them back.
"use strict";

if (window.desk) {
  const { form, words, button, changed, reach } = window.desk;
  const place = form.querySelector("[data-bring]");
  const chooser = place.querySelector("input[type=file]");
  const say = document.getElementById("tep-noi");
  const MOST = Number(place.dataset.most);
  const MOST_PASTED = 4_000_000; // letters of HTML
  const TOO_LARGE = `Tệp lớn quá, máy chỉ nhận tới ${Math.round(MOST / 2 ** 20)} MB. Thu nhỏ ảnh, hoặc lưu PDF ở độ nét thấp hơn.`;
  const ALONE = "Chưa đưa được tệp vào: không nối được với bàn làm tin. Chữ trong các ô vẫn còn nguyên. Thử lại sau giây lát.";
  const BUSY = "Đang đưa tệp vào…";

  place.classList.add("scripts-files"); // browsers name their own button in their own language

  // ---- Asking ------------------------------------------------------------------------------------------------------

  async function ask(more, line) {
    const body = words();
    for (const [name, value] of Object.entries(more)) body.set(name, value);
    line.textContent = BUSY;
    let said;
    try {
      const answer = await reach(place.dataset.bring, { method: "POST", body, headers: { Accept: "application/json" } });
      const kind = answer.headers.get("Content-Type") ?? "";
      if (!kind.includes("json")) {
        line.textContent = answer.status === 413 ? TOO_LARGE : ALONE;
        return null;
      }
      said = await answer.json();
      line.textContent = said.line ?? "";
      return answer.ok ? said : null;
    } catch {
      line.textContent = ALONE;
      return null;
    }
  }

  async function bring(file, line, select) {
    if (file.size > MOST) {
      line.textContent = TOO_LARGE;
      return;
    }
    const said = await ask({ "~tep": file }, line);
    if (said?.panel) showPanel(said.panel);
    else if (said) putFile(said, line, select);
  }

  // ---- A picture or a paper that is in media/ now ------------------------------------------------------------------

  function choose(select, name) {
    const open = (node) => {
      for (let up = node; up; up = up.parentElement) if (up.tagName === "DETAILS") up.open = true;
    };
    if (select) {
      open(select);
      select.value = name;
      changed();
    }
  }

  function known(kind, name) {
    const add = (root) => {
      for (const select of root.querySelectorAll(`select[data-of="${kind}"]`)) {
        if (![...select.options].some((one) => one.value === name)) select.append(new Option(name, name));
      }
      for (const template of root.querySelectorAll("template")) add(template.content);
    };
    add(document);
  }

  function putFile(said, line, wanted) {
    const kind = said.picture ? "pictures" : "papers";
    const name = said.picture || said.paper;
    known(kind, name);
    let select = wanted?.dataset.of === kind ? wanted : null;
    if (!select && kind === "pictures") {
      const first = form.elements.namedItem("picture.file");
      select = first && !first.value ? first : null;
    } else if (!select) {
      select = newItem("attachments", "file");
    }
    choose(select, name);
    const rest = (said.picture ? said.describe : said.nameIt)[select ? "1" : "0"];
    line.textContent = `${said.line} ${rest}`;
    const next = select && form.elements.namedItem(select.name.replace(/file$/u, said.picture ? "alt" : "title"));
    // Nobody is taken away from a field in which he types meanwhile.
    const types = /^(TEXTAREA|INPUT)$/u.test(document.activeElement?.tagName ?? "") && document.activeElement.type !== "file";
    if (next && !next.value && !types) next.focus();
  }

  // An item of a list that has nothing in it yet, or a new one.
  function newItem(list, field) {
    const box = form.querySelector(`[data-list="${list}"]`);
    if (!box) return null;
    for (let up = box; up; up = up.parentElement) if (up.tagName === "DETAILS") up.open = true;
    const empty = [...box.querySelectorAll(`:scope > .items > li select[name$=".${field}"]`)].find((one) => !one.value);
    if (empty) return empty;
    box.querySelector(":scope > p > [data-add]").click();
    return box.querySelector(`:scope > .items > li:last-child select[name$=".${field}"]`);
  }

  // ---- Drawings of ours --------------------------------------------------------------------------------------------

  const drawings = document.getElementById("hinh-ve");
  let wanting = null; // the field for which the drawings are shown

  function showDrawing(select) {
    const image = select.closest(".field")?.querySelector(".chosen-drawing");
    if (!image) return;
    image.hidden = !select.value.startsWith("ve/");
    if (!image.hidden) image.src = `/~/${select.value}.svg`;
  }

  form.addEventListener("change", (event) => {
    if (event.target.matches("select[data-of=pictures]")) showDrawing(event.target);
  });
  form.addEventListener("click", (event) => {
    const pressed = event.target.closest("[data-drawings]");
    if (!pressed) return;
    wanting = pressed.closest(".field").querySelector("select");
    drawings.showModal();
  });
  drawings.addEventListener("click", (event) => {
    const pressed = event.target.closest("button");
    if (!pressed) return;
    drawings.close();
    if (!pressed.value || !wanting) return;
    if (![...wanting.options].some((one) => one.value === pressed.value)) {
      wanting.append(new Option(pressed.textContent.trim(), pressed.value)); // a form of very many steps lists none
    }
    choose(wanting, pressed.value);
    showDrawing(wanting);
    wanting.focus();
  });
  drawings.querySelector("input").addEventListener("input", (event) => {
    const sought = event.target.value.trim().toLowerCase();
    for (const item of drawings.querySelectorAll("li")) item.hidden = !item.textContent.toLowerCase().includes(sought);
  });

  chooser.addEventListener("change", async () => {
    for (const file of [...chooser.files]) await bring(file, say, null);
    chooser.value = "";
  });

  form.addEventListener("click", (event) => {
    const pressed = event.target.closest("[data-upload]");
    if (!pressed) return;
    const select = pressed.closest(".field").querySelector("select");
    const line = pressed.parentElement.querySelector("[role=status]");
    const asked = document.createElement("input");
    asked.type = "file";
    asked.accept = select.dataset.of === "pictures" ? "image/*,.heic,.heif,.svg" : ".pdf";
    asked.addEventListener("change", () => {
      if (asked.files[0]) bring(asked.files[0], line, select);
    });
    asked.click();
  });

  // ---- Dropped on the page -----------------------------------------------------------------------------------------

  const hasFiles = (event) => [...(event.dataTransfer?.types ?? [])].includes("Files");
  addEventListener("dragover", (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    place.classList.add("over");
  });
  addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) place.classList.remove("over");
  });
  addEventListener("drop", async (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    place.classList.remove("over");
    const select = event.target.closest?.(".field")?.querySelector("select[data-of]");
    for (const file of [...event.dataTransfer.files]) await bring(file, say, select);
    place.scrollIntoView({ block: "nearest" });
  });

  // ---- A letter: what it would put where -----------------------------------------------------------------------------

  function showPanel(html) {
    document.getElementById("thu")?.remove();
    const made = new DOMParser().parseFromString(html, "text/html").getElementById("thu");
    form.parentElement.before(made);
    made.addEventListener("click", (event) => {
      const take = event.target.closest("[data-take]");
      if (!take && !event.target.closest("[data-leave]")) return;
      event.preventDefault();
      if (take) takeLetter(made, take.dataset.take);
      else leave(made);
    });
    made.scrollIntoView({ block: "start" });
    made.focus({ preventScroll: true });
  }

  function leave(panel) {
    panel.remove();
    say.textContent = "Chưa lấy gì từ thư.";
    place.scrollIntoView({ block: "nearest" });
  }

  async function takeLetter(panel, reference) {
    const rows = [...panel.querySelectorAll("[data-row]")].filter((row) => row.querySelector("input").checked);
    if (!rows.length) {
      say.textContent = "Chưa đánh dấu mục nào nên chưa đổi gì.";
      return;
    }
    panel.remove();
    for (const row of rows) {
      const values = [...row.querySelectorAll("[data-name]")].map((one) => [one.dataset.name, one.textContent]);
      if (values.length) fillRow(row.dataset.row, values);
    }
    form.elements.namedItem("title")?.focus();
    say.textContent = "Đã lấy vào bài. Xem lại từng ô rồi bấm Lưu nháp; bấm Ctrl+Z vài lần thì chữ cũ trở lại từng ô một.";
    changed();
    if (rows.some((row) => row.dataset.row === "picture")) {
      const said = await ask({ "~letter": reference }, say);
      for (const one of said?.pictures ?? []) {
        if (one.refused) say.textContent = one.line;
        else putFile(one, say, null);
      }
    }
    place.scrollIntoView({ block: "nearest" });
  }

  function fillRow(name, values) {
    const list = form.querySelector(`[data-list="${name}"]`);
    if (list) {
      for (let up = list; up; up = up.parentElement) if (up.tagName === "DETAILS") up.open = true;
      const items = list.querySelector(".items");
      const count = new Set(values.map(([each]) => each.split(".")[1])).size;
      while (items.children.length < count) list.querySelector(":scope > p > [data-add]").click();
      while (items.children.length > count) items.lastElementChild.querySelector("[data-remove]").click();
    }
    for (const [each, value] of values) {
      const field = form.elements.namedItem(each);
      if (field) type(field, value);
    }
  }

  // The words go in as if they were typed: Ctrl+Z takes them back.
  function type(field, value, from = 0, to = field.value.length) {
    for (let up = field; up; up = up.parentElement) if (up.tagName === "DETAILS") up.open = true;
    if (field.tagName === "SELECT") {
      choose(field, value);
      return;
    }
    field.focus();
    field.setSelectionRange(from, to);
    if (!document.execCommand("insertText", false, value)) {
      field.setRangeText(value, from, to, "end");
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }

  // ---- Pasted words --------------------------------------------------------------------------------------------------

  const RICH = /<(?:b|strong|i|em|ul|ol|li|table|h[1-6])\b|<a\s[^>]*href|mso-list|font-weight:\s*(?:bold|[67]00)/iu;
  form.addEventListener("paste", async (event) => {
    const field = event.target;
    const files = [...event.clipboardData.files];
    const html = event.clipboardData.getData("text/html");
    const plain = event.clipboardData.getData("text/plain");
    if (files.length && !plain) {
      event.preventDefault();
      for (const file of files) await bring(file, say, null);
      return;
    }
    if (field.tagName !== "TEXTAREA" || !field.previousElementSibling?.matches("[data-bar]")) return;
    if (!RICH.test(html) || html.length > MOST_PASTED) return;
    // The plain words go in as always, and at once; the look is offered beside them.
    setTimeout(() => offer(field, html, plain.replaceAll("\r\n", "\n")));
  });

  async function offer(field, html, plain) {
    const whole = field.name === "body" && field.value.trim() === plain.trim();
    const line = document.createElement("p");
    line.setAttribute("role", "status");
    const said = await ask(whole ? { "~html": html, "~whole": "1" } : { "~html": html }, line);
    field.parentElement.querySelector(".offer")?.remove();
    if (said?.panel) {
      say.textContent = said.line;
      showPanel(said.panel);
      return;
    }
    if (said && (!said.markdown || said.markdown.trim() === plain.trim())) return;
    const box = document.createElement("div");
    box.className = "offer";
    box.append(line);
    if (said) {
      line.textContent = "Chữ vừa dán có chữ đậm, danh sách hoặc liên kết.";
      box.append(button("Giữ cách trình bày ấy", "tool", () => {
        const at = field.value.indexOf(plain);
        if (at < 0) {
          line.textContent = "Chữ vừa dán đã được sửa, nên máy để nguyên.";
          return;
        }
        type(field, said.markdown, at, at + plain.length);
        box.remove();
      }), " ", button("Thôi", "tool", () => box.remove()));
    }
    field.after(box);
  }
}
