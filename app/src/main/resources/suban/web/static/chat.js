// The conversation without loading the page anew. Without this file every form still works as a plain form.
(() => {
  "use strict";
  const log = document.getElementById("conversation");
  const input = document.getElementById("message");
  const error = document.getElementById("message-error");
  const composer = document.querySelector("[data-composer]");
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  let pending = null;

  // What is typed and not sent yet survives a reload in this tab, and ends with it. Some browsers allow no storage.
  const draft = {
    read: () => { try { return sessionStorage.getItem("draft") || ""; } catch { return ""; } },
    keep: text => { try { sessionStorage.setItem("draft", text); } catch { /* then it is typed again */ } },
  };
  const grow = () => {
    input.style.height = "auto";
    input.style.height = Math.min(input.scrollHeight + 2, innerHeight * 0.3) + "px";
    draft.keep(input.value);
  };
  const show = element => element.scrollIntoView({ block: "start", behavior: calm ? "auto" : "smooth" });

  function echo(text) {
    const turn = document.createElement("div");
    turn.className = "turn pending";
    turn.setAttribute("aria-hidden", "true");
    if (text) {
      const mine = document.createElement("div");
      mine.className = "from-resident";
      const bubble = document.createElement("p");
      bubble.className = "bubble";
      bubble.textContent = text;
      mine.append(bubble);
      turn.append(mine);
    }
    turn.append(document.getElementById("busy").content.cloneNode(true));
    log.append(turn);
    turn.scrollIntoView({ block: "end" });
    return turn;
  }

  // What was said appears at once; the reply takes the place of the dots.
  document.body.addEventListener("htmx:beforeRequest", event => {
    const form = event.target.closest("[data-says]");
    if (!form) return;
    if (pending) { event.preventDefault(); return; }
    const typed = form === composer;
    const submitter = event.detail.requestConfig.triggeringEvent && event.detail.requestConfig.triggeringEvent.submitter;
    const text = typed ? input.value : submitter ? submitter.value : "";
    error.textContent = "";
    input.removeAttribute("aria-invalid");
    if (typed && !text.trim()) return;
    pending = { turn: echo(text), text: typed ? text : null, before: log.lastElementChild };
    log.setAttribute("aria-busy", "true");
    if (typed) { input.value = ""; grow(); }
  });

  function settle(failed) {
    if (!pending) return;
    pending.turn.remove();
    log.removeAttribute("aria-busy");
    if (failed && pending.text !== null && !input.value) { input.value = pending.text; grow(); }
    pending = null;
  }
  document.body.addEventListener("htmx:beforeSwap", event => {
    if (event.detail.requestConfig.elt.closest("[data-says]")) settle(event.detail.isError);
    const before = document.getElementById("latest");
    if (before && !event.detail.isError) before.removeAttribute("id");
  });
  document.body.addEventListener("htmx:sendError", () => settle(true));
  document.body.addEventListener("htmx:timeout", () => settle(true));

  document.body.addEventListener("htmx:afterSwap", event => {
    if (event.detail.target === error) {
      input.setAttribute("aria-invalid", "true");
      input.focus();
    }
  });
  document.body.addEventListener("htmx:afterSettle", () => {
    const turns = log.querySelectorAll(".turn");
    const latest = turns[turns.length - 1];
    if (latest && latest !== shown) { shown = latest; show(latest); }
    watch();
  });

  // While a person has the conversation, what they write appears at once.
  let events = null;
  let later = null;
  function watch() {
    const withPerson = log.querySelectorAll("[data-with-person]");
    const latest = withPerson[withPerson.length - 1];
    if (!latest || events || later || latest === over) return;
    events = new EventSource(latest.dataset.withPerson);
    events.addEventListener("person", event => {
      const entry = new DOMParser().parseFromString(event.data, "text/html").querySelector("article");
      if (!entry || document.getElementById(entry.id)) return;
      const last = log.lastElementChild;
      if (last && last.classList.contains("pending")) log.insertBefore(entry, last); else log.append(entry);
      show(entry);
    });
    events.addEventListener("over", () => { over = latest; stop(); });
    // The browser comes back by itself after a break, but not after it was refused.
    events.addEventListener("error", () => {
      if (!events || events.readyState !== EventSource.CLOSED) return;
      stop();
      later = setTimeout(() => { later = null; watch(); }, 30000);
    });
  }
  let over = null;
  function stop() { if (events) { events.close(); events = null; } }

  // Enter sends, Shift+Enter starts a new line; while characters are being composed Enter belongs to the input method.
  input.addEventListener("keydown", event => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    composer.requestSubmit();
  });
  if (!input.value && draft.read()) {
    input.value = draft.read();
    grow();
  }
  input.addEventListener("input", () => {
    grow();
    if (error.textContent) { error.textContent = ""; input.removeAttribute("aria-invalid"); }
  });

  // Open where the conversation stands.
  let shown = null;
  const turns = log.querySelectorAll(".turn, .from-person");
  if (turns.length) {
    shown = turns[turns.length - 1];
    shown.scrollIntoView({ block: "start" });
  }
  watch();
  if (matchMedia("(hover: hover)").matches) input.focus({ preventScroll: true });
})();
