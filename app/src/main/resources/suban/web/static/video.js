// A video is shown before it is sent, and can be taken out again; a small picture of it goes along. Without this file the
// field takes it all the same.
(() => {
  "use strict";
  const WIDEST = 640;
  const MEGABYTE = 1 << 20;
  const isVideo = file => /^video\/(mp4|webm|quicktime|x-m4v|3gpp2?)$/.test(file.type) || (!file.type && /\.(mp4|m4v|webm|mov|3gp)$/i.test(file.name));
  const size = file => Math.max(0.1, file.size / MEGABYTE).toFixed(file.size < 10 * MEGABYTE ? 1 : 0);
  const part = (field, selector) => field.closest(".field").querySelector(selector);

  function put(field, file) {
    const transfer = new DataTransfer();
    if (file) transfer.items.add(file);
    field.files = transfer.files;
  }

  function summarise(field) {
    const answer = field.closest("[data-answer]");
    if (!answer) return;
    const value = answer.querySelector("[data-answer-value]");
    const kept = part(field, "[data-stored-video]:not(:has(input[type=checkbox]:checked))");
    const some = field.files.length > 0 || kept !== null;
    value.textContent = some ? field.dataset.chosen : value.dataset.empty;
    value.classList.toggle("quiet", !some);
  }

  function clear(field, problem) {
    const box = part(field, "[data-chosen-video]");
    box.querySelectorAll("video").forEach(shown => URL.revokeObjectURL(shown.src));
    box.replaceChildren();
    put(part(field, "[data-still]"), null);
    part(field, "[data-video-problem]").textContent = problem;
    if (problem) put(field, null);
    summarise(field);
  }

  // Nobody waits for it: what a browser cannot show goes without a picture.
  function still(field, shown) {
    const canvas = document.createElement("canvas");
    const ratio = Math.min(1, WIDEST / shown.videoWidth);
    canvas.width = Math.round(shown.videoWidth * ratio);
    canvas.height = Math.round(shown.videoHeight * ratio);
    if (!canvas.width || !canvas.height) return;
    canvas.getContext("2d").drawImage(shown, 0, 0, canvas.width, canvas.height);
    canvas.toBlob(picture => {
      if (picture && shown.isConnected) put(part(field, "[data-still]"), new File([picture], "still.jpg", { type: "image/jpeg" }));
    }, "image/jpeg", 0.8);
  }

  function show(field, file) {
    const shown = document.createElement("video");
    shown.controls = true;
    shown.muted = true;
    shown.playsInline = true;
    shown.preload = "auto";
    shown.setAttribute("aria-label", field.dataset.chosen);
    shown.addEventListener("loadeddata", () => still(field, shown), { once: true });
    shown.src = URL.createObjectURL(file);
    const said = document.createElement("p");
    said.textContent = file.name + " · " + field.dataset.size.replace("#", size(file)) + " ";
    const remove = document.createElement("button");
    remove.type = "button";
    remove.className = "link";
    remove.textContent = field.dataset.remove;
    remove.addEventListener("click", () => { put(field, null); clear(field, ""); field.focus(); });
    said.append(remove);
    part(field, "[data-chosen-video]").append(shown, said);
  }

  document.addEventListener("change", event => {
    if (event.target.name === "remove-video") summarise(part(event.target, "[data-video]"));
    if (!event.target.matches("[data-video]")) return;
    const field = event.target;
    const file = field.files[0];
    if (!file) clear(field, "");
    else if (!isVideo(file)) clear(field, field.dataset.notAVideo.replace("#", file.name));
    else if (file.size > Number(field.dataset.most) * MEGABYTE) clear(field, field.dataset.tooLarge.replace("#", file.name));
    else {
      clear(field, "");
      show(field, file);
    }
  });
})();
