// Faces and plates are marked by drawing on the picture. Without this file they are given in numbers.
(() => {
  "use strict";
  const picture = document.querySelector("[data-blur]");
  const areas = document.querySelector("[data-blur-areas]");
  if (!picture || !areas) return;
  let start = null;
  let drawing = null;

  const percent = value => Math.min(100, Math.max(0, value));

  function place(event) {
    const box = picture.getBoundingClientRect();
    return {
      x: percent((event.clientX - box.left) / box.width * 100),
      y: percent((event.clientY - box.top) / box.height * 100)
    };
  }

  function lay(mark, area) {
    mark.style.left = area.x + "%";
    mark.style.top = area.y + "%";
    mark.style.width = area.width + "%";
    mark.style.height = area.height + "%";
  }

  // A touch without drawing marks a face's worth around it.
  function between(from, to) {
    const area = {
      x: Math.min(from.x, to.x), y: Math.min(from.y, to.y),
      width: Math.abs(from.x - to.x), height: Math.abs(from.y - to.y)
    };
    if (area.width >= 1 && area.height >= 1) return area;
    const left = Math.min(92, Math.max(0, from.x - 4));
    const top = Math.min(92, Math.max(0, from.y - 4));
    return { x: left, y: top, width: 8, height: 8 };
  }

  function keep(mark, area) {
    const field = document.createElement("input");
    field.type = "hidden";
    field.name = "area";
    field.value = [area.x, area.y, area.width, area.height].map(n => n.toFixed(3)).join(",");
    areas.append(field);
    mark.setAttribute("aria-label", areas.dataset.remove);
    mark.title = areas.dataset.remove;
    mark.addEventListener("click", () => { mark.remove(); field.remove(); });
  }

  picture.addEventListener("pointerdown", event => {
    if (event.target.closest(".blur-area") || event.button !== 0) return;
    event.preventDefault();
    start = place(event);
    drawing = document.createElement("button");
    drawing.type = "button";
    drawing.className = "blur-area";
    picture.append(drawing);
    picture.setPointerCapture(event.pointerId);
  });
  picture.addEventListener("pointermove", event => {
    if (start) lay(drawing, between(start, place(event)));
  });
  picture.addEventListener("pointerup", event => {
    if (!start) return;
    const area = between(start, place(event));
    area.x = Math.min(area.x, 99.9);
    area.y = Math.min(area.y, 99.9);
    lay(drawing, area);
    keep(drawing, area);
    start = drawing = null;
  });
  picture.addEventListener("pointercancel", () => {
    if (drawing) drawing.remove();
    start = drawing = null;
  });
})();
