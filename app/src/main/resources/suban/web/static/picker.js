// A list of many services that is searched by typing: names, how they sound, what they are about. Without this file the
// list itself is used.
(() => {
  "use strict";
  const lists = Array.from(document.querySelectorAll("select[data-picker]"));
  if (lists.length === 0) return;
  const MOST = 8;
  let services = [];
  const asked = fetch("/staff/services.json", { headers: { Accept: "application/json" } })
    .then(answer => (answer.ok ? answer.json() : []))
    .then(found => { services = found; })
    .catch(() => { /* Names as they are shown are searched all the same. */ });

  const plain = text => text.normalize("NFKC").toLowerCase().trim();

  // Best first: how the name begins, what its sounds begin with, where a word begins, then what it is about.
  function rank(service, typed, joined) {
    if (service.zh.startsWith(typed) || service.en.startsWith(typed)) return 0;
    if (service.initials.startsWith(joined) || service.joined.startsWith(joined)) return 1;
    if (service.zh.includes(typed) || service.words.some(word => word.startsWith(typed))) return 2;
    if (service.syllables.some((sound, at) => service.syllables.slice(at).join("").startsWith(joined))) return 3;
    if (joined.length > 1 && service.initials.includes(joined)) return 4;
    if (service.en.includes(typed)) return 5;
    return service.about.includes(typed) ? 6 : -1;
  }

  function prepare(select) {
    const known = new Map(services.map(service => [service.code, service]));
    return Array.from(select.options).filter(option => option.value).map((option, place) => {
      const found = known.get(option.value) || { zh: "", en: "", sounds: "", initials: "", about: "" };
      const shown = plain(option.textContent);
      return {
        option, place, about: found.about, initials: found.initials, zh: found.zh || shown, en: found.en || shown,
        words: (found.en || shown).split(/[^\p{L}\p{N}]+/u), syllables: found.sounds.split(" ").filter(Boolean),
        joined: found.sounds.replaceAll(" ", ""),
        group: option.parentElement.label || "",
      };
    });
  }

  lists.forEach((select, number) => {
    const id = select.id || `picker-${number}`;
    const field = document.createElement("div");
    field.className = "picker";
    const input = document.createElement("input");
    const list = document.createElement("ul");
    const count = document.createElement("p");
    input.id = `${id}-find`;
    input.type = "text";
    input.autocomplete = "off";
    input.spellcheck = false;
    input.maxLength = 60;
    input.placeholder = select.dataset.picker;
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-expanded", "false");
    input.setAttribute("aria-controls", `${id}-found`);
    ["aria-invalid", "aria-describedby"].forEach(name => {
      if (select.hasAttribute(name)) input.setAttribute(name, select.getAttribute(name));
    });
    list.id = `${id}-found`;
    list.setAttribute("role", "listbox");
    list.hidden = true;
    count.className = "for-readers";
    count.setAttribute("aria-live", "polite");
    const label = document.querySelector(`label[for="${id}"]`);
    if (label) {
      label.htmlFor = input.id;
      label.id = label.id || `${id}-label`;
      list.setAttribute("aria-labelledby", label.id);
    } else {
      input.setAttribute("aria-label", select.getAttribute("aria-label"));
      list.setAttribute("aria-label", select.getAttribute("aria-label"));
    }
    select.classList.add("for-readers");
    select.tabIndex = -1;
    select.setAttribute("aria-hidden", "true");
    select.after(field);
    field.append(input, list, count);

    let prepared = null;
    let found = [];
    let active = -1;

    const name = () => (select.value ? select.selectedOptions[0].textContent : "");
    const show = () => { input.value = name(); };
    function close() {
      list.hidden = true;
      list.replaceChildren();
      found = [];
      active = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    }
    function choose(option) {
      const changed = select.value !== option.value;
      select.value = option.value;
      show();
      close();
      if (changed) {
        select.dispatchEvent(new Event("input", { bubbles: true }));
        select.dispatchEvent(new Event("change", { bubbles: true }));
      }
    }
    function mark(next) {
      if (found.length === 0) return;
      active = (next + found.length) % found.length;
      Array.from(list.children).forEach((line, at) => line.setAttribute("aria-selected", String(at === active)));
      input.setAttribute("aria-activedescendant", list.children[active].id);
      list.children[active].scrollIntoView({ block: "nearest" });
    }
    function search() {
      const typed = plain(input.value);
      if (prepared === null || (services.length > 0 && !prepared.known)) {
        prepared = prepare(select);
        prepared.known = services.length > 0;
      }
      const joined = typed.replace(/[\s']/g, "").replaceAll("v", "u");
      found = typed === "" ? [] : prepared
        .map(service => ({ service, rank: rank(service, typed, joined || typed) }))
        .filter(hit => hit.rank >= 0)
        .sort((a, b) => a.rank - b.rank || a.service.place - b.service.place)
        .slice(0, MOST).map(hit => hit.service);
      list.replaceChildren(...found.map((service, at) => {
        const line = document.createElement("li");
        line.id = `${id}-found-${at}`;
        line.setAttribute("role", "option");
        line.setAttribute("aria-selected", "false");
        const title = document.createElement("span");
        title.textContent = service.option.textContent;
        const group = document.createElement("span");
        group.className = "quiet";
        group.textContent = service.group;
        line.append(title, group);
        line.addEventListener("pointerdown", event => event.preventDefault());
        line.addEventListener("click", () => { choose(service.option); leave(); });
        return line;
      }));
      list.hidden = found.length === 0;
      input.setAttribute("aria-expanded", String(found.length > 0));
      input.removeAttribute("aria-activedescendant");
      active = -1;
      if (found.length > 0) mark(0);
      count.textContent = typed === "" ? "" : (select.dataset.pickerFound || "").replace("#", String(found.length));
    }
    // What comes next is a key of the page, so the field is left.
    function leave() {
      const slot = input.closest(".slot");
      if (!slot) return;
      slot.tabIndex = -1;
      slot.focus({ preventScroll: true });
    }
    input.addEventListener("focus", () => input.select());
    input.addEventListener("input", event => { event.stopPropagation(); search(); });
    input.addEventListener("change", event => event.stopPropagation());
    input.addEventListener("blur", () => {
      if (input.value.trim() === "" && select.value && select.options[0].value === "") choose(select.options[0]);
      else { show(); close(); }
    });
    input.addEventListener("keydown", event => {
      if (event.isComposing) return;
      if (event.key === "ArrowDown") { if (list.hidden) search(); else mark(active + 1); }
      else if (event.key === "ArrowUp") mark(active - 1);
      else if (event.key === "Escape") {
        if (list.hidden) return;
        show();
        close();
        event.stopPropagation();
      } else if (event.key === "Enter") {
        if (found.length > 0 && active >= 0) { choose(found[active].option); leave(); }
      } else return;
      event.preventDefault();
    });
    select.addEventListener("change", show);
    show();
    asked.then(() => { if (document.activeElement === input && input.value !== name()) search(); });
  });
})();
