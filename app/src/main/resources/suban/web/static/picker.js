// Finds a service by a part of its name, its pinyin or what it is for. Without this file the list below is chosen from.
(() => {
  "use strict";
  const select = document.querySelector("[data-correction] [data-service]");
  if (!select) return;
  const MOST = 8;
  let services = null;
  let loading = null;
  let shown = [];
  let active = -1;

  const input = document.createElement("input");
  input.type = "search";
  input.id = "service-picker";
  input.autocomplete = "off";
  input.placeholder = select.dataset.search;
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-label", select.dataset.search);
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-controls", "service-matches");
  input.setAttribute("aria-autocomplete", "list");
  const list = document.createElement("ul");
  list.id = "service-matches";
  list.className = "matches";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", select.dataset.search);
  list.hidden = true;
  const box = document.createElement("div");
  box.className = "picker";
  box.append(input, list);
  select.before(box);

  // Once; after a failure the next focus tries again.
  function load() {
    loading ||= fetch("/staff/services.json", { headers: { Accept: "application/json" } })
      .then(response => response.ok ? response.json() : Promise.reject(response.status))
      .then(found => { services = found; })
      .catch(() => { loading = null; });
    return loading;
  }

  // Names that begin so, then names, then sounds, then what it is for.
  function rank(service, typed) {
    const name = service.name.toLowerCase();
    if (name.startsWith(typed)) return 0;
    if (name.includes(typed)) return 1;
    const [initials, full] = service.sound.split(" ");
    if (initials && initials.startsWith(typed)) return 2;
    if (full && full.startsWith(typed)) return 3;
    if ((initials && initials.includes(typed)) || (full && full.includes(typed))) return 4;
    return typed.split(/\s+/).every(word => service.words.includes(word)) ? 5 : -1;
  }

  function close() {
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function point(next) {
    if (active >= 0) list.children[active].setAttribute("aria-selected", "false");
    active = next;
    list.children[active].setAttribute("aria-selected", "true");
    list.children[active].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", list.children[active].id);
  }

  function show() {
    const typed = input.value.trim().toLowerCase();
    if (!typed || !services) { close(); return; }
    shown = services.map(service => ({ service, rank: rank(service, typed) }))
      .filter(match => match.rank >= 0)
      .sort((a, b) => a.rank - b.rank)
      .slice(0, MOST)
      .map(match => match.service);
    list.replaceChildren(...shown.map((service, i) => {
      const item = document.createElement("li");
      item.id = "service-match-" + i;
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", "false");
      const group = document.createElement("span");
      group.className = "quiet";
      group.textContent = service.group;
      item.append(service.name + " ", group);
      item.addEventListener("mousedown", event => { event.preventDefault(); choose(i); });
      return item;
    }));
    list.hidden = !shown.length;
    input.setAttribute("aria-expanded", String(shown.length > 0));
    active = -1;
    if (shown.length) point(0);
  }

  function choose(i) {
    select.value = shown[i].code;
    select.dispatchEvent(new Event("input", { bubbles: true }));
    select.dispatchEvent(new Event("change", { bubbles: true }));
    input.value = "";
    close();
    // The keys of the page work again at once.
    input.blur();
  }

  input.addEventListener("focus", async () => { await load(); show(); });
  input.addEventListener("input", show);
  input.addEventListener("blur", close);
  input.addEventListener("keydown", event => {
    if (event.isComposing) return;
    if (event.key === "ArrowDown" && shown.length && !list.hidden) { event.preventDefault(); point((active + 1) % shown.length); }
    if (event.key === "ArrowUp" && shown.length && !list.hidden) { event.preventDefault(); point((active - 1 + shown.length) % shown.length); }
    if (event.key === "Enter") { event.preventDefault(); if (active >= 0) choose(active); }
  });
  if (window.requestIdleCallback) requestIdleCallback(load);
})();
