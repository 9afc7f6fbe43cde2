// Speech into a field, where the browser can listen. What goes wrong is said; without this file there is no button for it.
(() => {
  "use strict";
  const Recognition = window.SpeechRecognition || window.webkitSpeechRecognition;
  if (!Recognition) return;
  const reasons = { "not-allowed": "denied", "service-not-allowed": "denied", "audio-capture": "denied", "no-speech": "silent", network: "offline" };

  document.querySelectorAll("[data-voice]").forEach(voice => {
    const input = document.getElementById(voice.dataset.voice);
    const error = document.getElementById(voice.dataset.voiceError);
    let listening = null;
    const put = text => {
      input.value = text;
      input.dispatchEvent(new Event("input", { bubbles: true }));
    };
    const fail = reason => {
      if (reason !== "aborted") error.textContent = voice.dataset[reasons[reason] || "failed"];
    };
    voice.hidden = false;
    voice.addEventListener("click", () => {
      if (listening) { listening.stop(); return; }
      error.textContent = "";
      const before = input.value;
      const placeholder = input.placeholder;
      listening = new Recognition();
      listening.lang = document.documentElement.lang === "en" ? "en-GB" : "zh-CN";
      listening.interimResults = true;
      listening.onresult = event => put(before + Array.from(event.results, r => r[0].transcript).join(""));
      listening.onnomatch = () => fail("no-match");
      let failed = null;
      listening.onerror = event => { failed = event.error; };
      listening.onend = () => {
        listening = null;
        voice.setAttribute("aria-pressed", "false");
        input.placeholder = placeholder;
        input.focus();
        if (failed) fail(failed);
      };
      input.placeholder = voice.dataset.listening;
      voice.setAttribute("aria-pressed", "true");
      try {
        listening.start();
      } catch {
        failed = "failed";
        listening.onend();
      }
    });
  });
})();
