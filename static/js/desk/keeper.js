// Keeps what is typed and not saved yet on this computer, and puts it back when the page comes again: after
// a session that ended, a crash, a closed tab. What the server saved is forgotten here.
const form = document.getElementById("article-form")
const page = document.querySelector("[data-open]")
const KEPT = ["title", "summary", "body"]
const OLDEST = 14 * 24 * 3600 * 1000

if (form) watch()

function watch() {
  const said = form.dataset
  const state = document.querySelector("[data-save-state]")
  const insisted = "insist" in page.dataset
  let sending = false

  forgetSaved()
  const atFirst = new Map(fields().map((field) => [field, value(field)]))
  for (const panel of document.querySelectorAll("[data-panel]")) putBack(panel)
  show()

  let waiting
  document.addEventListener("input", changed)
  document.addEventListener("change", changed)
  form.addEventListener("submit", (event) => {
    if (sending) event.preventDefault()
    sending = true
    setTimeout(() => (sending = false), 10_000)
    keepAll()
  })
  addEventListener("pageshow", () => (sending = false))
  addEventListener("beforeunload", (event) => {
    keepAll()
    if (isChanged() && !sending) event.preventDefault()
  })

  function changed(event) {
    if (event.target.form !== form) return
    clearTimeout(waiting)
    waiting = setTimeout(() => (keepAll(), show()), 400)
  }

  function show() {
    const changed = isChanged()
    if (state) state.textContent = changed ? said.unsaved : ""
    document.body.classList.toggle("has-unsaved", changed)
  }

  function isChanged() {
    if (insisted) return true
    return fields().some((field) => (atFirst.has(field) ? atFirst.get(field) !== value(field) : field.value !== ""))
  }

  function keepAll() {
    for (const panel of document.querySelectorAll("[data-panel]")) {
      const typed = texts(panel)
      if (!typed) continue
      const differs = insisted || KEPT.some((name) => atFirst.get(typed[name]) !== typed[name].value)
      if (differs) store(panel, typed)
      else localStorage.removeItem(key(panel))
    }
  }

  function store(panel, typed) {
    const values = Object.fromEntries(KEPT.map((name) => [name, typed[name].value]))
    const kept = { base: base(panel), at: Date.now(), values }
    try {
      localStorage.setItem(key(panel), JSON.stringify(kept))
    } catch {
      // The computer's store is full or closed: the server's own safeguards remain.
    }
  }

  function putBack(panel) {
    const typed = texts(panel)
    const kept = typed && read(key(panel))
    if (!kept || insisted) return
    if (KEPT.every((name) => kept.values[name] === typed[name].value) || Date.now() - kept.at > OLDEST) {
      localStorage.removeItem(key(panel))
    } else if (kept.base === base(panel)) {
      fill(typed, kept.values)
      tell(panel, said.restored, [[said.drop, () => fill(typed, before(typed))]])
    } else {
      tell(panel, said.offered, [[said.put, () => fill(typed, kept.values)], [said.drop, () => {}]])
    }
  }

  function before(typed) {
    return Object.fromEntries(KEPT.map((name) => [name, atFirst.get(typed[name])]))
  }

  function fill(typed, values) {
    for (const name of KEPT) {
      typed[name].value = values[name]
      typed[name].dispatchEvent(new CustomEvent("desk:put"))
      typed[name].dispatchEvent(new Event("input", { bubbles: true }))
    }
  }

  function tell(panel, sentence, choices) {
    const note = document.createElement("div")
    note.className = "desk-note desk-note--good"
    note.setAttribute("role", "status")
    note.append(Object.assign(document.createElement("p"), { textContent: sentence }))
    for (const [words, act] of choices) {
      const button = Object.assign(document.createElement("button"), { type: "button", textContent: words })
      button.className = "desk-button desk-button--small"
      button.addEventListener("click", () => {
        act()
        localStorage.removeItem(key(panel))
        note.remove()
        show()
      })
      note.append(button, " ")
    }
    panel.querySelector(".panel__text").prepend(note)
  }

  function forgetSaved() {
    const owner = said.keep.split(":")[0]
    for (const message of document.querySelectorAll(".messagelist li")) {
      for (const tag of message.classList) {
        if (tag === "saved-new") forget(`desk:${owner}:new:`)
        else if (tag.startsWith("saved-")) forget(`desk:${said.keep}:${tag.slice(6)}`)
      }
    }
  }

  function forget(prefix) {
    for (const name of Object.keys(localStorage)) if (name.startsWith(prefix)) localStorage.removeItem(name)
  }

  function fields() {
    return [...form.elements].filter((field) => field.name && !["hidden", "submit"].includes(field.type))
  }

  function texts(panel) {
    const found = Object.fromEntries(KEPT.map((name) => [name, form.elements[`${panel.dataset.panel}-${name}`]]))
    return found.title ? found : null
  }

  function base(panel) {
    return form.elements[`${panel.dataset.panel}-base`].value
  }

  function key(panel) {
    return `desk:${said.keep}:${panel.dataset.panel}`
  }
}

function value(field) {
  return ["checkbox", "radio"].includes(field.type) ? field.checked : field.value
}

function read(name) {
  try {
    return JSON.parse(localStorage.getItem(name))
  } catch {
    return null
  }
}
