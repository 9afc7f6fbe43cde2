// Makes the check of a concern quicker. Without this file the page has the same fields.
(() => {
  "use strict";
  const find = selector => document.querySelector("#concern " + selector);

  // Only streets of the chosen district.
  function streets() {
    const district = find("[data-districts]");
    const street = find("[data-streets]");
    if (!district || !street) return;
    street.querySelectorAll("optgroup").forEach(group => {
      const elsewhere = district.value !== "" && group.dataset.district !== district.value;
      group.hidden = elsewhere;
      group.disabled = elsewhere;
    });
    const chosen = street.selectedOptions[0];
    if (chosen && chosen.parentElement.disabled) street.value = "";
  }

  // The line above a field says what stands in it now.
  function summarise(answer) {
    const said = Array.from(answer.querySelectorAll("select, input[name]:not([type=hidden], [type=file], [type=checkbox], [type=radio])"))
      .filter(field => field.id === "field-service" || field.value.trim())
      .map(field => field.matches("select") ? field.selectedOptions[0].textContent : field.value.trim());
    const value = answer.querySelector("[data-answer-value]");
    value.textContent = said.join(" ") || value.dataset.empty;
    value.classList.toggle("quiet", !said.length);
  }

  document.addEventListener("change", event => {
    if (!event.target.closest("#concern")) return;
    if (event.target.matches("[data-districts]")) streets();
    if (event.target.matches("[data-streets]") && event.target.value) {
      find("[data-districts]").value = event.target.selectedOptions[0].parentElement.dataset.district;
      streets();
    }
    const answer = event.target.closest("[data-answer]");
    if (answer && !answer.matches("#answer-photos, #answer-video")) summarise(answer);
  });

  // Type a part of a service's name and choose it from the suggestions.
  document.addEventListener("input", event => {
    if (!event.target.matches("[data-service-search]")) return;
    const service = document.getElementById("field-service");
    const typed = event.target.value.trim();
    const option = Array.from(service.options).find(o => o.value && o.textContent === typed);
    if (!option || option.value === service.value) return;
    service.value = option.value;
    service.dispatchEvent(new Event("change", { bubbles: true }));
    event.target.value = "";
  });

  // Where the resident is: asked for by pressing, filled in to be seen, and sent only with the form.
  function locate(box) {
    const said = box.querySelector("[role=status]");
    const say = what => { said.textContent = box.dataset[what]; };
    say("asking");
    navigator.geolocation.getCurrentPosition(async position => {
      const { latitude, longitude } = position.coords;
      try {
        const body = new URLSearchParams({ _token: find("[name=_token]").value, latitude, longitude });
        const response = await fetch("/concerns/position", { method: "POST", body });
        if (!response.ok) throw new Error(response.status);
        const code = await response.text();
        if (!code) { say("elsewhere"); return; }
        const district = find("[data-districts]");
        district.value = code;
        const place = document.getElementById("field-place");
        const point = box.dataset.here + " " + latitude.toFixed(5) + ", " + longitude.toFixed(5);
        if (!place.value.includes(box.dataset.here)) place.value = (place.value + " " + point).trim();
        for (const field of [district, place]) field.dispatchEvent(new Event("change", { bubbles: true }));
        document.dispatchEvent(new CustomEvent("suban:located", { detail: { latitude, longitude } }));
        say("found");
      } catch { say("failed"); }
    }, error => say(error.code === error.PERMISSION_DENIED ? "denied" : "failed"), { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 });
  }
  document.addEventListener("click", event => {
    const box = event.target.closest("[data-locate]");
    if (box && event.target.closest("button")) locate(box);
  });

  function begin() {
    streets();
    const search = find("[data-service-search]");
    if (search) search.hidden = false;
    const box = find("[data-locate]");
    if (box && navigator.geolocation && window.isSecureContext) box.hidden = false;
  }
  document.addEventListener("htmx:afterSettle", event => {
    begin();
    const service = find("#answer-service summary");
    if (event.detail.target && event.detail.target.id === "answers" && service) service.focus();
  });
  document.addEventListener("suban:shown", begin);
  document.querySelectorAll("#concern [data-answer]:not(#answer-photos, #answer-video)").forEach(summarise);
  begin();
})();
