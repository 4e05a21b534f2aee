// Puts a reader's choices, which stay in this browser, on the page before it is drawn; fetches what a button does.
(function (root) {
  const CHOICES = { size: ["small", "large"], scheme: ["light", "dark"], ease: ["on"] };

  function stored(work) {
    try {
      return work(localStorage);
    } catch {
      return null; // a browser that keeps nothing
    }
  }

  function show(name, value) {
    if (CHOICES[name].includes(value)) {
      root.dataset[name] = value;
    } else {
      delete root.dataset[name];
    }
    for (const button of document.querySelectorAll(`[data-choice=${name}]`)) {
      button.setAttribute("aria-pressed", button.value === (root.dataset[name] || ""));
    }
  }

  function choose({ value, dataset: { choice } }) {
    const chosen = value === root.dataset[choice] ? "" : value;
    stored((store) => store.setItem("reading-" + choice, chosen));
    show(choice, chosen);
  }

  const showKept = () =>
    Object.keys(CHOICES).forEach((name) => show(name, stored((store) => store.getItem("reading-" + name))));

  function offerVoice() {
    const button = document.querySelector("[data-voice]");
    const speaks = ({ lang, localService }) => localService && lang.slice(0, 2) === root.lang.slice(0, 2);
    if (button && window.speechSynthesis) {
      const look = () => (button.hidden = !speechSynthesis.getVoices().some(speaks));
      speechSynthesis.onvoiceschanged = look;
      look();
    }
  }

  function datePrint() {
    const place = document.querySelector("[data-printed-at]");
    if (place) {
      place.textContent = new Date().toLocaleString(root.lang, { dateStyle: "long", timeStyle: "short" });
    }
  }

  root.dataset.scripted = "";
  showKept();
  addEventListener("storage", showKept);
  addEventListener("pageshow", showKept);
  addEventListener("beforeprint", datePrint);
  document.addEventListener("DOMContentLoaded", () => (showKept(), offerVoice()));
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-choice], [data-does]");
    if (button?.dataset.choice) {
      choose(button);
    } else if (button) {
      import(button.dataset.does).then((module) => module.default(button));
    }
  });
})(document.documentElement);
