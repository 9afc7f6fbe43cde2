// What is typed on the filing pages is kept in this browser until it is sent, for three days at most, and says so. Some
// browsers allow no storage: then nothing is kept, and nothing is said.
(() => {
  "use strict";
  const STORED = "suban.drafts";
  const LONGEST = 3 * 24 * 60 * 60 * 1000;

  function all() {
    try {
      const drafts = JSON.parse(localStorage.getItem(STORED)) || {};
      return Object.fromEntries(Object.entries(drafts).filter(([, draft]) => Date.now() - draft.at < LONGEST));
    } catch { return {}; }
  }
  function keep(drafts) {
    try {
      if (Object.keys(drafts).length) localStorage.setItem(STORED, JSON.stringify(drafts));
      else localStorage.removeItem(STORED);
      return true;
    } catch { return false; }
  }

  const current = () => document.getElementById("concern") || document.getElementById("words");
  const hidden = (form, name) => form.elements[name] ? form.elements[name].value : "";
  const id = form => hidden(form, "turn") ? hidden(form, "turn") + "/" + hidden(form, "part") : "words";
  const typed = form => Array.from(form.elements).filter(field =>
    field.name && field.matches("input:not([type=hidden], [type=file], [type=checkbox], [type=radio]), [name=private], select, textarea"));
  // A wish not to be named must not get lost on the way.
  const said = field => field.type !== "checkbox" ? field.value : field.checked ? "yes" : "";
  const put = (field, value) => { if (field.type === "checkbox") field.checked = value === "yes"; else field.value = value; };

  function say(form, what) {
    const line = form.querySelector("[data-draft]");
    if (!line) return;
    const says = line.querySelector("[data-draft-says]");
    says.textContent = says.dataset[what];
    line.querySelector("[data-draft-delete]").hidden = what === "deleted";
    line.hidden = false;
  }

  function save(form, values) {
    const drafts = all();
    drafts[id(form)] = { at: Date.now(), key: hidden(form, "key"), values };
    if (keep(drafts)) say(form, "kept");
  }

  // On the first page the newest words of all come back, on the second what belongs to the same thing told.
  function restore(form) {
    const drafts = all();
    const first = form.id === "words";
    const draft = first ? Object.values(drafts).sort((a, b) => b.at - a.at)[0] : drafts[id(form)];
    if (!draft || !draft.values.text) return;
    if (first && form.elements.text.value) return;
    if (!first && id(form) === "words" && draft.values.text !== form.elements.text.defaultValue) return;
    if (draft.key && form.elements.key) form.elements.key.value = draft.key;
    let changed = false;
    for (const field of typed(form)) {
      const value = draft.values[field.name];
      if (value === undefined || value === said(field) || (first && field.name !== "text")) continue;
      put(field, value);
      changed = true;
      if (field.id === "field-service") service = field;
    }
    if (changed || first) say(form, first ? "found" : "kept");
  }

  let service = null;
  function begin() {
    const form = current();
    if (form) restore(form);
  }
  begin();
  // Another service than the page was made for has questions of its own; htmx listens once the page is loaded.
  addEventListener("load", () => { if (service) service.dispatchEvent(new Event("change", { bubbles: true })); });
  document.addEventListener("htmx:afterSettle", begin);

  for (const change of ["input", "change"]) {
    document.addEventListener(change, event => {
      const form = event.target.form;
      if (!form || form !== current() || !typed(form).includes(event.target)) return;
      const before = all()[id(form)];
      const values = Object.fromEntries(typed(form).map(field => [field.name, said(field)]));
      save(form, form.id === "words" ? values : { ...(before ? before.values : {}), ...values });
    });
  }

  // Words that are read anew make a new form: only they, and who tells them, go on.
  document.addEventListener("submit", event => {
    const form = event.target;
    if (form.id !== "concern" || !event.submitter || event.submitter.value !== "understand") return;
    const values = {};
    for (const name of ["text", "name", "phone", "private"]) if (form.elements[name]) values[name] = said(form.elements[name]);
    save(form, values);
  });

  document.addEventListener("click", event => {
    const form = current();
    if (!form || !event.target.closest("[data-draft-delete]")) return;
    keep(form.id === "words" ? {} : without(id(form)));
    if (form.id === "words") form.elements.text.value = "";
    say(form, "deleted");
  });

  function without(gone) {
    const drafts = all();
    delete drafts[gone];
    return drafts;
  }
  window.subanDraft = { forget: form => keep(without(id(form))) };
})();
