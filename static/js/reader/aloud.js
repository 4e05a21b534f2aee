// Reads the article aloud with a voice of the reader's own machine, paragraph by paragraph, and marks where it is.
// Nothing of the text leaves the machine: voices that speak over the network are not used.
const language = document.documentElement.lang;
const PARTS = ".article-head h1, .standfirst, .body > :is(p, h2, h3, h4, blockquote), .body > :is(ul, ol) > li";
const SENTENCES = /[^。！？!?.]+(?:[。！？!?]+|\.(?=\s|$))?|\./gu;
const LONGEST = 160; // signs; some voices fall silent in the middle of a longer piece

const same = (tag) => tag.replace("_", "-").toLowerCase();

function voice() {
  const local = speechSynthesis.getVoices().filter((one) => one.localService);
  const near = language.startsWith("zh") ? "zh-cn" : same(language);
  return (
    local.find((one) => same(one.lang).startsWith(near)) ||
    local.find((one) => one.lang.slice(0, 2) === language.slice(0, 2))
  );
}

function pieces(text) {
  const found = [];
  for (const sentence of text.match(SENTENCES) || []) {
    const last = found.length - 1;
    if (last >= 0 && found[last].length + sentence.length <= LONGEST) {
      found[last] += sentence;
    } else {
      found.push(sentence);
    }
  }
  return found.filter((piece) => piece.trim());
}

class Reading {
  constructor(button) {
    this.button = button;
    this.stopButton = document.querySelector("[data-aloud-stop]");
    this.status = document.querySelector("[data-aloud-status]");
    this.queue = [];
    this.stopButton.addEventListener("click", () => this.stop());
    addEventListener("pagehide", () => this.stop());
  }

  toggle() {
    if (!this.queue.length) {
      this.start();
    } else if (this.paused) {
      this.paused = false;
      speechSynthesis.resume();
      this.say("reading");
    } else {
      this.paused = true;
      speechSynthesis.pause();
      this.say("paused");
    }
  }

  start() {
    speechSynthesis.cancel();
    this.paused = false;
    const parts = [...document.querySelectorAll(PARTS)];
    this.queue = parts.flatMap((part) => pieces(part.textContent).map((text) => ({ part, text })));
    this.say("reading");
    this.next();
  }

  next() {
    const [piece] = this.queue;
    if (!piece) {
      this.end("finished");
      return;
    }
    this.mark(piece.part);
    const utterance = new SpeechSynthesisUtterance(piece.text);
    utterance.voice = voice();
    utterance.lang = utterance.voice?.lang || language;
    utterance.onend = () => {
      if (this.queue[0] === piece) {
        this.queue.shift();
        this.next();
      }
    };
    utterance.onerror = () => this.queue[0] === piece && this.end("broken");
    this.utterance = utterance; // kept, or some browsers forget it before it ends
    speechSynthesis.speak(utterance);
  }

  mark(part) {
    if (this.marked !== part) {
      this.marked?.removeAttribute("data-spoken");
      part?.setAttribute("data-spoken", "");
      this.marked = part;
    }
  }

  stop() {
    if (this.queue.length) {
      this.end("stopped");
    }
  }

  end(what) {
    this.queue = [];
    this.paused = false;
    speechSynthesis.cancel();
    this.mark(null);
    this.say(what);
  }

  say(what) {
    const running = this.queue.length > 0;
    this.stopButton.hidden = !running;
    this.button.querySelector("[data-label]").textContent =
      this.button.dataset[!running ? "start" : this.paused ? "resume" : "pause"];
    this.status.textContent = this.status.dataset[what];
  }
}

let reading;

export default function (button) {
  reading ||= new Reading(button);
  reading.toggle();
}
