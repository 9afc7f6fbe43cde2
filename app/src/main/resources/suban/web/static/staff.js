// Makes the pages for staff quicker. All of them work without this file too.
(() => {
  "use strict";

  // Keys: j and k through the list, Enter opens, / searches; on a concern d dispatches and a accepts (undo stands on the
  // next page), e corrects, n notes, and r, m, s open what is folded away.
  const help = document.querySelector("[data-keys]");
  const stored = "suban.keys";
  let keysOn = true;
  try { keysOn = localStorage.getItem(stored) !== "off"; } catch { /* Storage may be forbidden; keys stay on. */ }

  function showKeys() {
    if (!help) return;
    help.hidden = false;
    help.querySelector("[data-keys-list]").hidden = !keysOn;
    const button = help.querySelector("[data-keys-switch]");
    button.textContent = keysOn ? button.dataset.off : button.dataset.on;
  }
  if (help) {
    help.querySelector("[data-keys-switch]").addEventListener("click", () => {
      keysOn = !keysOn;
      try { localStorage.setItem(stored, keysOn ? "on" : "off"); } catch { /* as above */ }
      showKeys();
    });
    showKeys();
  }

  const lines = Array.from(document.querySelectorAll("[data-queue] [data-item]"));
  const current = lines.findIndex(line => line.getAttribute("aria-current") === "true");
  let selected = -1;

  function move(step) {
    const from = selected >= 0 ? selected : current;
    const next = Math.min(Math.max(from + step, 0), lines.length - 1);
    if (next < 0) return;
    // Beside an open concern the next one opens; in the list it is chosen first.
    if (current >= 0) {
      if (next !== current) lines[next].querySelector("a").click();
      return;
    }
    if (selected >= 0) lines[selected].classList.remove("selected");
    selected = next;
    lines[selected].classList.add("selected");
    lines[selected].querySelector("a").focus();
    lines[selected].scrollIntoView({ block: "nearest" });
  }

  function focusOn(selector) {
    const element = document.querySelector(selector);
    if (!element) return;
    element.focus();
    element.scrollIntoView({ block: "nearest" });
  }

  // In the list a step is for those that are ticked, and for none it is nothing.
  function press(selector, inList) {
    const button = document.querySelector(selector)
      || (inList && document.querySelector("[data-queue] :checked") && document.querySelector(inList));
    if (button) button.click();
  }

  function unfold(step) {
    const details = document.querySelector(`[data-move="${step}"]`);
    if (!details) return;
    details.open = true;
    details.querySelector("textarea").focus();
    details.scrollIntoView({ block: "nearest" });
  }

  const keys = {
    j: () => move(1),
    k: () => move(-1),
    "/": () => focusOn("[data-search]"),
    e: () => focusOn(document.querySelector("#field-service-find") ? "#field-service-find" : "[data-correction] [name='service']"),
    d: () => press("[data-dispatch]", "[data-bulk] [value='dispatch']"),
    a: () => press("[data-accept]", "[data-bulk] [value='accept']"),
    c: () => press("[data-claim]", "[data-bulk] [value='claim']"),
    x: () => { const box = selected >= 0 && lines[selected].querySelector("input[type='checkbox']"); if (box) box.click(); },
    f: () => press("[data-new]"),
    r: () => unfold("reject"),
    m: () => unfold("merge"),
    s: () => unfold("split"),
    w: () => unfold("answer"),
    z: () => press("[data-undo] button"),
    n: () => focusOn("[data-correction] [name='note']"),
    u: () => { const up = document.querySelector(".up a"); if (up) up.click(); },
  };
  document.addEventListener("suban:key", event => { if (keys[event.detail]) keys[event.detail](); });
  document.addEventListener("keydown", event => {
    if (event.defaultPrevented) return;
    if (event.key === "Escape" && event.target.matches("input, select, textarea")) event.target.blur();
    if (!keysOn || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.matches("input:not([type='checkbox']), select, textarea")) return;
    const action = keys[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });

  // Filters hold as soon as they are chosen.
  document.querySelectorAll("[data-filters]").forEach(form => {
    form.querySelector("[data-filter-go]").classList.add("for-readers");
    form.addEventListener("change", event => {
      if (event.target.matches("select, [type='checkbox']")) form.requestSubmit();
    });
  });

  // A service brings its department, which may be another one in some districts; a district brings its streets.
  const correction = document.querySelector("[data-correction]");
  if (correction) {
    const district = correction.querySelector("[data-districts]");
    const street = correction.querySelector("[data-streets]");
    const streets = () => {
      street.querySelectorAll("optgroup").forEach(group => {
        const elsewhere = district.value !== "" && group.dataset.district !== district.value;
        group.hidden = elsewhere;
        group.disabled = elsewhere;
      });
      const chosen = street.selectedOptions[0];
      if (chosen && chosen.parentElement.disabled) street.value = "";
    };
    const service = correction.querySelector("[data-service]");
    const department = correction.querySelector("[name='department']");
    const responsible = () => {
      const { department: usual, elsewhere = "" } = service.selectedOptions[0].dataset;
      const here = elsewhere.split(" ").map(pair => pair.split(":")).find(([place]) => place && place === district.value);
      return here ? here[1] : usual;
    };
    const scripted = document.createElement("input");
    scripted.type = "hidden";
    scripted.name = "scripted";
    scripted.value = "yes";
    correction.append(scripted);
    let suggested = responsible();
    // A department that somebody chose against the suggestion stays until another service is chosen.
    const suggest = always => {
      const before = suggested;
      suggested = responsible();
      if (suggested && (always || department.value === before)) department.value = suggested;
    };
    correction.addEventListener("change", event => {
      if (event.target === service) suggest(true);
      if (event.target.matches("[data-streets]") && event.target.value) {
        district.value = event.target.selectedOptions[0].parentElement.dataset.district;
      }
      if (event.target === district || event.target === street) {
        streets();
        suggest(false);
      }
    });
    streets();
  }

  // An article's words become the answer, for somebody to make their own.
  document.addEventListener("click", event => {
    const button = event.target.closest("[data-answer-with]");
    const answer = document.querySelector("[data-move='answer'] textarea");
    if (!button || !answer) return;
    answer.value = answer.value.trim() === "" ? button.dataset.answerWith : `${answer.value.trimEnd()}\n\n${button.dataset.answerWith}`;
    answer.dispatchEvent(new Event("input", { bubbles: true }));
    answer.rows = 8;
    unfold("answer");
  });

  // A step can be taken back for ten seconds; then the button goes.
  document.querySelectorAll("[data-undo]").forEach(form => setTimeout(() => form.remove(), 10000));

  // A template goes into its field as soon as it is chosen.
  document.querySelectorAll("[data-template]").forEach(choice => {
    const field = document.getElementById(choice.dataset.template);
    const select = choice.querySelector("select");
    const use = choice.querySelector("button");
    if (!field || !select) return;
    use.remove();
    select.addEventListener("change", () => {
      const words = select.selectedOptions[0].dataset.words;
      if (!words) return;
      field.value = field.value.trim() ? field.value.trimEnd() + "\n" + words : words;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      field.focus();
    });
  });
})();
