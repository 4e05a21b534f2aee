// Keeps what is typed and not saved yet on this computer, and puts it back when the page comes again: after
// a session that ended, a crash, a closed tab.
//
// A unit is what is kept as one: `key` names it, `base()` what the server had when the person began, `fields()`
// its fields by name, `place` the element in which the person is told. Where `lay(kept)` is given, it puts back
// what was typed upon another base; otherwise the fields are filled.
const OLDEST = 14 * 24 * 3600 * 1000

export function keep({ form, units, state, insisted = false, leaves = true }) {
  const said = form.dataset
  const stored = new Map()
  let sending = false
  let waiting

  learn()
  for (const unit of units) putBack(unit)
  show()

  document.addEventListener("input", changed)
  document.addEventListener("change", changed)
  if (leaves) form.addEventListener("submit", sent)
  addEventListener("pageshow", () => (sending = false))
  addEventListener("beforeunload", (event) => {
    keepAll()
    if (isChanged() && !sending) event.preventDefault()
  })
  return { learn, settle, insist, isChanged, keepAll, show, leave: () => (sending = true) }

  // What stands in the fields at first, or in new ones, is what the server has; `again` are those it set anew.
  function learn(again = []) {
    for (const field of visible()) {
      if (!stored.has(field) || again.includes(field)) stored.set(field, value(field))
    }
  }

  // What was sent is stored now; what was typed since is not.
  function settle(values) {
    insisted = false
    for (const field of visible()) stored.set(field, values.has(field.name) ? values.get(field.name) : stored.get(field))
    keepAll()
    show()
  }

  // The page came back with text that the server did not store.
  function insist() {
    insisted = true
    keepAll()
    show()
  }

  function sent(event) {
    if (sending) event.preventDefault()
    sending = true
    setTimeout(() => (sending = false), 10_000)
    keepAll()
  }

  function changed(event) {
    if (event.target.form !== form) return
    clearTimeout(waiting)
    waiting = setTimeout(() => (keepAll(), show()), 400)
  }

  function show() {
    const changed = isChanged()
    const words = changed ? said.unsaved : state?.dataset.saved || ""
    if (state && state.textContent !== words) state.textContent = words
    document.body.classList.toggle("has-unsaved", changed)
  }

  function isChanged() {
    if (insisted) return true
    return visible().some((field) => (stored.has(field) ? stored.get(field) !== value(field) : field.value !== ""))
  }

  function visible() {
    return [...form.elements].filter((field) => field.name && !["hidden", "submit"].includes(field.type))
  }

  function keepAll() {
    for (const unit of units) {
      const fields = unit.fields()
      if (!fields.size) continue
      const differs = insisted || [...fields.values()].some((field) => stored.get(field) !== value(field))
      if (differs) store(unit, fields)
      else localStorage.removeItem(unit.key)
    }
  }

  function store(unit, fields) {
    const values = Object.fromEntries([...fields].map(([name, field]) => [name, value(field)]))
    try {
      localStorage.setItem(unit.key, JSON.stringify({ base: unit.base(), at: Date.now(), values }))
    } catch {
      // The computer's store is full or closed: the server's own safeguards remain.
    }
  }

  function putBack(unit) {
    const fields = unit.fields()
    const kept = fields.size ? read(unit.key) : null
    if (!kept || insisted) return
    const names = Object.keys(kept.values)
    const same = names.every((name) => fields.has(name) && value(fields.get(name)) === kept.values[name])
    if (same || Date.now() - kept.at > OLDEST) {
      localStorage.removeItem(unit.key)
    } else if (kept.base === unit.base()) {
      fill(fields, kept.values)
      tell(unit, said.restored, [[said.drop, () => fill(fields, before(fields))]])
    } else {
      const put = () => (unit.lay ? unit.lay(kept) : fill(fields, kept.values))
      tell(unit, said.offered, [[said.put, put], [said.drop, () => {}]])
    }
  }

  function before(fields) {
    return Object.fromEntries([...fields].map(([name, field]) => [name, stored.get(field)]))
  }

  function tell(unit, sentence, choices) {
    const note = document.createElement("div")
    note.className = "desk-note desk-note--good"
    note.setAttribute("role", "status")
    note.append(Object.assign(document.createElement("p"), { textContent: sentence }))
    for (const [words, act] of choices) {
      const button = Object.assign(document.createElement("button"), { type: "button", textContent: words })
      button.className = "desk-button desk-button--small"
      button.addEventListener("click", () => {
        localStorage.removeItem(unit.key)
        act()
        note.remove()
        show()
      })
      note.append(button, " ")
    }
    unit.place.prepend(note)
  }
}

export function fill(fields, values) {
  for (const [name, field] of fields) {
    if (!(name in values) || value(field) === values[name]) continue
    if (["checkbox", "radio"].includes(field.type)) field.checked = values[name]
    else field.value = values[name]
    field.dispatchEvent(new CustomEvent("desk:put"))
    field.dispatchEvent(new Event("input", { bubbles: true }))
  }
}

export function forget(prefix) {
  for (const name of Object.keys(localStorage)) if (name.startsWith(prefix)) localStorage.removeItem(name)
}

export function value(field) {
  return ["checkbox", "radio"].includes(field.type) ? field.checked : field.value
}

function read(name) {
  try {
    return JSON.parse(localStorage.getItem(name))
  } catch {
    return null
  }
}
