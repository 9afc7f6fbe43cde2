// Small comforts for every page. All of them work without this file too.
(() => {
  "use strict";

  // Copy the text of the element that the button names.
  document.addEventListener("click", event => {
    const button = event.target.closest("[data-copy]");
    if (!button || !navigator.clipboard) return;
    const source = document.getElementById(button.dataset.copy);
    navigator.clipboard.writeText(source.textContent.trim()).then(() => {
      const label = button.querySelector("span") || button;
      const before = label.textContent;
      label.textContent = button.dataset.copied;
      setTimeout(() => { label.textContent = before; }, 2000);
    });
  });
  if (!navigator.clipboard) document.querySelectorAll("[data-copy]").forEach(b => { b.hidden = true; });

  document.addEventListener("click", event => {
    if (event.target.closest("[data-print]")) window.print();
  });

  // A notice of an earlier request no longer holds once a new one is sent.
  document.addEventListener("htmx:beforeRequest", () => {
    const notice = document.getElementById("page-notice");
    if (notice) notice.replaceChildren();
  });

  // No answer at all: say so in the page.
  document.addEventListener("htmx:sendError", () => {
    const notice = document.getElementById("page-notice");
    const offline = document.getElementById("offline-wording");
    if (notice && offline) notice.append(offline.content.cloneNode(true));
  });

  // Theme and letters change in place. The language needs the page anew: a form that carries what was typed is sent for
  // that, and for any other page it is kept in this tab while the page loads, but no secret and no file.
  const KEPT = "suban.typed";
  const kept = Array.from(document.querySelectorAll("main input:not([type=hidden], [type=file], [type=password], [type=checkbox], [type=radio], [autocomplete=one-time-code]), main textarea, main select"));
  const remember = (form, button) => fetch("/preferences", {
    method: "POST",
    headers: { "HX-Request": "true" },
    keepalive: true,
    body: new URLSearchParams({ _token: form.querySelector("[name=_token]").value, [button.name]: button.value }),
  });
  document.addEventListener("click", event => {
    const button = event.target.closest(".preferences button[name]");
    if (!button || button.name === "step") return;
    const own = button.closest(".preferences");
    const page = document.documentElement;
    if (button.name === "language") {
      if (button.form && "carries" in button.form.dataset) return;
      event.preventDefault();
      try {
        sessionStorage.setItem(KEPT, JSON.stringify({ path: location.pathname, values: kept.map(field => field.value) }));
      } catch { /* then it is typed again */ }
      remember(own, button).then(() => location.assign(own.querySelector("[name=back]").value), () => {
        document.dispatchEvent(new Event("htmx:sendError"));
      });
      return;
    }
    event.preventDefault();
    page.dataset[button.name] = button.value;
    if (button.name === "letters") {
      const large = button.value === "large";
      button.setAttribute("aria-pressed", String(large));
      remember(own, button).catch(() => {});
      button.value = large ? "normal" : "large";
    } else {
      remember(own, button).catch(() => {});
    }
  });
  try {
    const typed = JSON.parse(sessionStorage.getItem(KEPT));
    sessionStorage.removeItem(KEPT);
    if (typed && typed.path === location.pathname && typed.values.length === kept.length) {
      kept.forEach((field, i) => { if (typed.values[i]) field.value = typed.values[i]; });
    }
  } catch { /* nothing was kept */ }

  // What a resident began to file is kept for three days, wherever they look next.
  try {
    const drafts = Object.entries(JSON.parse(localStorage.getItem("suban.drafts")) || {});
    const fresh = drafts.filter(([, draft]) => Date.now() - draft.at < 3 * 24 * 60 * 60 * 1000);
    if (fresh.length < drafts.length) localStorage.setItem("suban.drafts", JSON.stringify(Object.fromEntries(fresh)));
  } catch { /* nothing is kept */ }

  // After a form came back with mistakes, start at the first one.
  const mistake = document.querySelector("[aria-invalid='true']");
  if (mistake) mistake.focus();
})();
