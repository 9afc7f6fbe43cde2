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

  // After a form came back with mistakes, start at the first one.
  const mistake = document.querySelector("[aria-invalid='true']");
  if (mistake) mistake.focus();
})();
