// Makes the concern form quicker to fill in. Without this file the form has the same fields.
(() => {
  "use strict";
  const form = document.getElementById("concern");
  if (!form) return;

  // Only streets of the chosen district.
  function streets() {
    const district = form.querySelector("[data-districts]").value;
    const street = form.querySelector("[data-streets]");
    street.querySelectorAll("optgroup").forEach(group => {
      const elsewhere = district !== "" && group.dataset.district !== district;
      group.hidden = elsewhere;
      group.disabled = elsewhere;
    });
    const chosen = street.selectedOptions[0];
    if (chosen && chosen.parentElement.disabled) street.value = "";
  }
  form.addEventListener("change", event => {
    if (event.target.matches("[data-districts]")) streets();
    if (event.target.matches("[data-streets]") && event.target.value) {
      form.querySelector("[data-districts]").value = event.target.selectedOptions[0].parentElement.dataset.district;
      streets();
    }
  });
  document.body.addEventListener("htmx:afterSettle", streets);
  streets();

  // Type a part of a service's name and choose it from the suggestions.
  const search = form.querySelector("[data-service-search]");
  const service = document.getElementById("field-service");
  search.hidden = false;
  search.addEventListener("input", () => {
    const typed = search.value.trim();
    const option = Array.from(service.options).find(o => o.value && o.textContent === typed);
    if (!option || option.value === service.value) return;
    service.value = option.value;
    service.dispatchEvent(new Event("change", { bubbles: true }));
    search.value = "";
  });

  // One press sends once; the hidden key makes sure on the server.
  form.addEventListener("submit", () => {
    const send = form.querySelector("[data-send]");
    setTimeout(() => { send.setAttribute("aria-disabled", "true"); }, 0);
  });
  addEventListener("pageshow", () => form.querySelector("[data-send]").removeAttribute("aria-disabled"));
})();
