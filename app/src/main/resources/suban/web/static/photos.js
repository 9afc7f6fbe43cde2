// Photos are shown before they are sent, and can be taken out again. Without this file the field takes them all the same.
(() => {
  "use strict";
  const chosen = new WeakMap();

  const kept = "[data-stored] li:not(:has(input[type=checkbox]:checked))";
  const stored = field => field.parentElement.querySelectorAll(kept).length;
  const isHeic = file => /\.hei[cf]$/i.test(file.name) || /^image\/hei[cf]/.test(file.type);
  const same = (a, b) => a.name === b.name && a.size === b.size && a.lastModified === b.lastModified;

  function set(field, files) {
    chosen.set(field, files);
    const transfer = new DataTransfer();
    files.forEach(file => transfer.items.add(file));
    field.files = transfer.files;
    draw(field, files);
  }

  function draw(field, files) {
    const list = field.parentElement.querySelector("[data-chosen]");
    list.querySelectorAll("img").forEach(picture => URL.revokeObjectURL(picture.src));
    list.replaceChildren(...files.map(file => {
      const item = document.createElement("li");
      const picture = document.createElement("img");
      picture.src = URL.createObjectURL(file);
      picture.alt = field.dataset.photo + " " + file.name;
      picture.width = 96;
      picture.height = 96;
      const remove = document.createElement("button");
      remove.type = "button";
      remove.className = "link";
      remove.textContent = field.dataset.remove;
      remove.setAttribute("aria-label", field.dataset.remove + " " + file.name);
      remove.addEventListener("click", () => set(field, chosen.get(field).filter(other => other !== file)));
      item.append(picture, remove);
      return item;
    }));
    count(field);
  }

  function count(field) {
    const answer = field.closest("[data-answer]");
    if (!answer) return;
    const number = stored(field) + (chosen.get(field) || []).length;
    const value = answer.querySelector("[data-answer-value]");
    value.textContent = number ? field.dataset.count.replace("#", number) : value.dataset.empty;
    value.classList.toggle("quiet", !number);
  }

  document.addEventListener("change", event => {
    const field = event.target.matches("[data-stored] input")
      ? event.target.closest(".field").querySelector("[data-photos]") : event.target;
    if (!field || !field.matches("[data-photos]")) return;
    if (event.target !== field) {
      count(field);
      return;
    }
    const problem = field.parentElement.querySelector("[data-photo-problem]");
    problem.textContent = "";
    const files = (chosen.get(field) || []).slice();
    for (const file of field.files) {
      if (files.some(other => same(other, file))) continue;
      if (isHeic(file)) problem.textContent = field.dataset.heic.replace("#", file.name);
      else if (stored(field) + files.length >= Number(field.dataset.most)) problem.textContent = field.dataset.tooMany;
      else files.push(file);
    }
    set(field, files);
  });
})();
