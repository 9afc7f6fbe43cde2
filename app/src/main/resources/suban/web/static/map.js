// Keeps the map and the fields of the form saying the same. Without this file the map is sent like any other choice.
(() => {
  "use strict";
  const areas = () => Array.from(document.querySelectorAll("#concern [data-map-area]"));
  const district = () => document.querySelector("#concern [data-districts]");

  function follow() {
    const select = district();
    if (select) areas().forEach(area => { area.checked = area.value === select.value; });
  }

  document.addEventListener("change", event => {
    if (event.target.matches("[data-map-area]")) {
      const select = district();
      if (!select || select.value === event.target.value) return;
      select.value = event.target.value;
      for (const change of ["input", "change"]) select.dispatchEvent(new Event(change, { bubbles: true }));
    } else if (event.target.matches("[data-districts], [data-streets]")) follow();
  });

  // The same sum as the server's, so that the dot is where it will be when the page is shown anew.
  document.addEventListener("suban:located", event => {
    const sheet = document.querySelector("#concern [data-map-terms]");
    if (!sheet) return;
    const [margin, west, north, across, down] = sheet.dataset.mapTerms.split(" ").map(Number);
    const dot = sheet.querySelector("[data-map-dot]");
    dot.setAttribute("cx", Math.round(margin + (event.detail.longitude - west) * across));
    dot.setAttribute("cy", Math.round(margin + (north - event.detail.latitude) * down));
    dot.classList.remove("unset");
  });

  // The streets around it, where the city shows them; without them nothing is missing.
  document.addEventListener("suban:located", async event => {
    const box = document.querySelector("#concern [data-tiles]");
    if (!box) return;
    const { latitude, longitude } = event.detail;
    const body = new URLSearchParams({ _token: document.querySelector("#concern [name=_token]").value, latitude, longitude });
    try {
      const response = await fetch("/concerns/position/map", { method: "POST", body });
      if (!response.ok) return;
      const shown = new DOMParser().parseFromString(await response.text(), "text/html").querySelector(".tiles");
      if (shown) box.replaceChildren(shown);
    } catch { /* the position is filled in all the same */ }
  });

  document.addEventListener("htmx:afterSettle", follow);
  document.addEventListener("suban:shown", follow);
  follow();
})();
