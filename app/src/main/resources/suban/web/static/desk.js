// The desk: what is ticked in the list, a palette of everything that can be done, and nothing that is left unsaved.
(() => {
  "use strict";

  // Ticked lines.
  const bulk = document.querySelector("[data-bulk]");
  if (bulk) {
    const boxes = Array.from(document.querySelectorAll("[data-queue] input[type='checkbox']"));
    const all = bulk.querySelector("[data-all]");
    const chosen = bulk.querySelector("[data-chosen]");
    const hint = chosen.textContent;
    const buttons = Array.from(bulk.querySelectorAll("button"));
    const tell = () => {
      const number = boxes.filter(box => box.checked).length;
      chosen.textContent = number === 0 ? hint : chosen.dataset.chosen.replace("#", String(number));
      buttons.forEach(button => { button.disabled = number === 0; });
      all.firstElementChild.checked = number > 0 && number === boxes.length;
    };
    all.hidden = boxes.length === 0;
    all.firstElementChild.addEventListener("change", () => {
      boxes.forEach(box => { box.checked = all.firstElementChild.checked; });
      tell();
    });
    boxes.forEach(box => box.addEventListener("change", tell));
    addEventListener("pageshow", tell);
    tell();
  }

  // Help, and the palette. Both are panels of the page.
  const palette = document.querySelector("[data-palette]");
  const help = document.querySelector("[data-key-help]");
  let before = null;
  function close(panel) {
    if (!panel || panel.hidden) return false;
    panel.hidden = true;
    if (before && before.isConnected) before.focus();
    return true;
  }
  function open(panel) {
    if (palette.hidden && help.hidden) before = document.activeElement;
    palette.hidden = true;
    help.hidden = true;
    panel.hidden = false;
  }
  if (palette && help) {
    const input = palette.querySelector("input");
    const list = palette.querySelector("[role='listbox']");
    const actions = Array.from(help.querySelectorAll("[data-key]"))
      .filter(line => ![":", "?"].includes(line.dataset.key))
      .map(line => ({
        name: line.querySelector("dd").textContent, key: line.dataset.key,
        run: () => document.dispatchEvent(new CustomEvent("suban:key", { detail: line.dataset.key })),
      }));
    document.querySelectorAll("[data-saved], .desk-nav a, .views:not(.saved .views) a").forEach(link => actions.push({
      name: link.textContent.trim(), key: "", run: () => link.click(),
    }));
    let shown = [];
    let active = 0;
    const mark = next => {
      if (shown.length === 0) return;
      active = (next + shown.length) % shown.length;
      Array.from(list.children).forEach((line, at) => line.setAttribute("aria-selected", String(at === active)));
      input.setAttribute("aria-activedescendant", `palette-${active}`);
      list.children[active].scrollIntoView({ block: "nearest" });
    };
    const run = action => { close(palette); action.run(); };
    const search = () => {
      const typed = input.value.trim().toLowerCase();
      shown = actions.filter(action => action.key === typed || action.name.toLowerCase().includes(typed))
        .sort((a, b) => Number(b.key === typed) - Number(a.key === typed));
      list.replaceChildren(...shown.map((action, at) => {
        const line = document.createElement("li");
        line.id = `palette-${at}`;
        line.setAttribute("role", "option");
        line.setAttribute("aria-selected", "false");
        const name = document.createElement("span");
        name.textContent = action.name;
        line.append(name);
        if (action.key) {
          const key = document.createElement("kbd");
          key.textContent = action.key;
          line.append(key);
        }
        line.addEventListener("pointerdown", event => event.preventDefault());
        line.addEventListener("click", () => run(action));
        return line;
      }));
      input.removeAttribute("aria-activedescendant");
      mark(0);
    };
    input.addEventListener("input", event => { event.stopPropagation(); search(); });
    input.addEventListener("keydown", event => {
      if (event.isComposing) return;
      if (event.key === "ArrowDown") mark(active + 1);
      else if (event.key === "ArrowUp") mark(active - 1);
      else if (event.key === "Enter") { if (shown[active]) run(shown[active]); }
      else if (event.key === "Escape") close(palette);
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
    document.addEventListener("keydown", event => {
      const typing = event.target.matches("input:not([type='checkbox']), select, textarea");
      const asked = (event.key === "k" && (event.ctrlKey || event.metaKey)) || (event.key === ":" && !typing);
      let off = false;
      try { off = localStorage.getItem("suban.keys") === "off"; } catch { /* Keys stay on. */ }
      if (event.isComposing || (off && !event.ctrlKey && !event.metaKey)) return;
      if (asked) {
        open(palette);
        input.value = "";
        search();
        input.focus();
      } else if (event.key === "?" && !typing) {
        if (close(help)) { event.preventDefault(); return; }
        open(help);
        help.focus();
      } else if (event.key === "Escape" && close(help)) { /* closed */ } else return;
      event.preventDefault();
    });
  }

  // Nobody leaves a text behind without being asked, once, in the page; only what the page cannot see is asked by the browser.
  const wording = document.getElementById("leaving-wording");
  let changed = null;
  let panel = null;
  document.querySelectorAll("[data-keep]").forEach(form => {
    form.addEventListener("input", () => { changed = form; });
    form.addEventListener("submit", () => { changed = null; });
  });
  addEventListener("beforeunload", event => { if (changed) event.preventDefault(); });
  function stay() {
    panel.remove();
    panel = null;
  }
  async function save(address) {
    const form = changed;
    const button = form.querySelector("[data-save]") || form.querySelector("button:not([type='button'])");
    let saved = null;
    try {
      saved = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) });
    } catch { /* Sent as usual below, which says what is wrong. */ }
    changed = null;
    if (saved && saved.ok && saved.redirected) location.assign(address);
    else form.requestSubmit(button);
  }
  function ask(address) {
    if (panel) stay();
    panel = wording.content.firstElementChild.cloneNode(true);
    const asked = document.activeElement;
    panel.addEventListener("click", event => {
      const answer = event.target.closest("[data-leave]");
      if (!answer) return;
      if (answer.dataset.leave === "save") { stay(); save(address); }
      else if (answer.dataset.leave === "discard") { changed = null; location.assign(address); }
      else { stay(); if (asked && asked.isConnected) asked.focus(); }
    });
    panel.addEventListener("keydown", event => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      stay();
      if (asked && asked.isConnected) asked.focus();
    });
    document.body.append(panel);
    panel.querySelector("button").focus();
  }
  if (wording) document.addEventListener("click", event => {
    const link = event.target.closest("a[href]");
    if (!changed || !link || link.target || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (link.origin !== location.origin || link.getAttribute("href").startsWith("#")) return;
    event.preventDefault();
    ask(link.href);
  });
})();
