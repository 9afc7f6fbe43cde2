// Sends a concern from the page that holds it: without a network nothing is lost, and it is sent when the network is back.
// The key in the form, or the turn it comes from, makes sure on the server that it is filed once.
(() => {
  "use strict";
  const LONGEST = 90_000;
  // A video on a slow line.
  const LONGEST_WITH_VIDEO = 900_000;
  const PAUSE = 20_000;
  let sending = false;
  let again = null;

  const form = () => document.getElementById("concern");

  function tell(text) {
    const notice = form().querySelector("[data-unsent]");
    notice.hidden = !text;
    notice.querySelector("[data-unsent-says]").textContent = text;
    if (text) notice.scrollIntoView({ block: "nearest" });
    return notice;
  }

  function button(busy) {
    const send = form() && form().querySelector("[data-send]");
    if (!send) return;
    if (!send.dataset.usual) send.dataset.usual = send.textContent;
    send.textContent = busy ? send.dataset.sending : send.dataset.usual;
    if (busy) send.setAttribute("aria-disabled", "true");
    else send.removeAttribute("aria-disabled");
  }

  async function send() {
    if (sending || !form()) return;
    sending = true;
    clearTimeout(again);
    again = null;
    button(true);
    const body = new FormData(form());
    body.set("step", "confirm");
    const limit = new AbortController();
    const timer = setTimeout(() => limit.abort(), body.get("video") && body.get("video").size ? LONGEST_WITH_VIDEO : LONGEST);
    try {
      const response = await fetch("/concerns/send", { method: "POST", body, headers: { Accept: "text/html" }, signal: limit.signal });
      show(response, await response.text());
    } catch {
      const notice = tell(form().querySelector("[data-unsent]").dataset.waiting);
      notice.dataset.unsent = "waiting";
      again = setTimeout(send, PAUSE);
    } finally {
      clearTimeout(timer);
      sending = false;
      button(false);
    }
  }

  function show(response, html) {
    if (response.redirected && new URL(response.url).pathname.startsWith("/concerns/filed/")) {
      window.subanDraft.forget(form());
      location.assign(response.url);
      return;
    }
    const main = document.getElementById("main");
    const answer = new DOMParser().parseFromString(html, "text/html").getElementById("main");
    if (!answer || !answer.querySelector("#concern, [data-already]")) {
      // A refusal that shows no form: what was typed stays here, with the reason beside it.
      tell(answer ? Array.from(answer.querySelectorAll("h1, p"), e => e.textContent.trim()).join(" ") : response.statusText);
      return;
    }
    main.replaceChildren(...answer.childNodes);
    if (window.htmx) window.htmx.process(main);
    document.dispatchEvent(new Event("suban:shown"));
    const mistake = main.querySelector("[aria-invalid='true']");
    if (mistake) mistake.focus();
    else main.scrollIntoView();
  }

  document.addEventListener("submit", event => {
    if (event.target !== form()) return;
    const pressed = event.submitter;
    if (pressed && !(pressed.name === "step" && pressed.value === "confirm")) return;
    event.preventDefault();
    send();
  });
  document.addEventListener("click", event => { if (event.target.closest("[data-try-again]")) send(); });
  addEventListener("online", () => { if (again) send(); });
  addEventListener("pageshow", () => button(false));
})();
