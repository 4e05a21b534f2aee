// The translation page: saving without leaving it, keeping what is typed, and the keys.
import { fill, keep, value } from "desk/kept"
import { renew, reopen } from "desk/regions"
import { editorOf, enter, prepare, toButtons } from "desk/rows-written"
import { newestToken } from "desk/token"

const form = document.getElementById("article-form")
const page = document.querySelector("[data-translate]")
const state = document.querySelector("[data-save-state]")
const bar = document.querySelector("[data-save-bar]")
if (form && page) begin()

function begin() {
  const said = form.dataset
  const rows = () => page.querySelector("[data-rows]")
  let underWay = false

  page.classList.add("has-script")
  prepare(rows())
  const kept = keep({ form, units: [unit()], state, insisted: "insist" in page.dataset, leaves: false })
  form.addEventListener("submit", (event) => {
    event.preventDefault()
    save(event.submitter)
  })
  page.addEventListener("submit", (event) => {
    const other = event.target
    if (other === form || other.method !== "post" || other.closest("[data-remarks]")) return
    if (!other.closest("[data-live]") || other.matches("[data-move]")) return kept.leave()
    event.preventDefault()
    aside(other)
  })
  document.addEventListener("desk:remarks", ({ target }) => recount(target.closest("details[data-kind=remarks]")))
  document.addEventListener("keydown", keys, true)

  function unit() {
    return {
      key: `desk:${said.keep}`,
      base: () => ["base", "source", "pin"].map((name) => form.elements[`${said.language}-${name}`].value).join(":"),
      fields,
      place: page.querySelector("[data-told]"),
      lay: (before) => layOut(before),
    }
  }

  function fields() {
    const own = [...form.elements].filter((field) => field.name.startsWith(`${said.language}-`) && field.type !== "hidden")
    return new Map(own.map((field) => [field.name, field]))
  }

  async function save(button) {
    if (underWay) return
    const data = new FormData(form, button?.name ? button : null)
    const sent = new Map([...fields()].map(([name, field]) => [name, value(field)]))
    const answer = await ask(data)
    if (!answer) return
    if (answer.ok) kept.settle(sent)
    take(answer.page, sent, answer.ok)
    if (!answer.ok) kept.insist()
    tell(answer)
  }

  // A small form beside the text, such as the reason for waiving a finding: the page is made anew around the text.
  async function aside(other) {
    other.closest("[data-live]").setAttribute("data-always", "")
    try {
      const response = await fetch(other.action, { method: "POST", body: new URLSearchParams(new FormData(other)) })
      const fresh = new DOMParser().parseFromString(await response.text(), "text/html")
      if (fresh.querySelector("[data-translate]")) return renew(fresh)
    } catch {
      return trouble(said.unreached)
    }
    kept.leave()
    other.submit()
  }

  // How many remarks there are, after one was left.
  async function recount(remarks) {
    if (!remarks) return
    const response = await fetch(location.pathname)
    const fresh = new DOMParser().parseFromString(await response.text(), "text/html")
    const region = `[data-live="${remarks.closest("[data-live]").dataset.live}"]`
    const made = fresh.querySelector(`${region} > details[data-kind=remarks]`)
    if (!made) return
    remarks.classList.toggle("is-empty", made.classList.contains("is-empty"))
    remarks.querySelector(":scope > summary").textContent = made.querySelector("summary").textContent
  }

  // What was typed upon another base goes to the server once, which lays it beside the text as it stands now.
  async function layOut(before) {
    const data = new FormData(form)
    for (const name of [...data.keys()]) if (name.startsWith(`${said.language}-`)) data.delete(name)
    for (const [name, typed] of Object.entries(before.values)) {
      if (typed !== false) data.append(name, typed === true ? "on" : typed)
    }
    const [base, source, pin] = before.base.split(":")
    for (const [name, typed] of Object.entries({ base, source, pin })) data.append(`${said.language}-${name}`, typed)
    data.append("lay-out", "yes")
    const answer = await ask(data)
    if (!answer) return
    rebuild(answer.page, new Map())
    renew(answer.page)
    kept.insist()
    tell(answer)
  }

  async function ask(data) {
    underWay = true
    const token = newestToken(said.csrfCookie)
    if (token) data.set("csrfmiddlewaretoken", token)
    kept.keepAll()
    say(said.saving)
    bar.classList.add("is-saving")
    try {
      const response = await fetch(location.pathname, {
        method: "POST",
        body: new URLSearchParams(data),
        headers: { "X-Requested-With": "fetch" },
      })
      const fresh = new DOMParser().parseFromString(await response.text(), "text/html")
      const words = fresh.querySelector("[data-said]")?.textContent.trim() || ""
      if (fresh.querySelector("[data-translate]")) {
        bar.querySelector("[data-trouble]").replaceChildren()
        return { ok: response.ok, page: fresh, words }
      }
      trouble(fresh.querySelector("[data-csrf-cookie]") ? said.signedOut : said.notSaved, fresh)
    } catch {
      trouble(said.unreached)
    } finally {
      underWay = false
      bar.classList.remove("is-saving")
    }
    return null
  }

  function take(fresh, sent, ok) {
    const same = rows().dataset.shape === fresh.querySelector("[data-rows]").dataset.shape
    if (same) for (const [name, field] of fields()) mark(field, fresh)
    else rebuild(fresh, sent)
    renew(fresh)
    document.title = fresh.title
    const notes = ok ? [...page.querySelectorAll("[data-once]")] : []
    for (const field of notes) field.value = fresh.getElementById(field.id)?.value ?? ""
    kept.learn(notes)
    kept.show()
  }

  // A field that cannot be kept is marked, until it was mended.
  function mark(field, fresh) {
    const made = fresh.getElementById(field.id)
    const wrong = made?.getAttribute("aria-invalid")
    if (wrong) field.setAttribute("aria-invalid", wrong)
    else field.removeAttribute("aria-invalid")
    field.closest("[data-row]")?.classList.toggle("is-wrong", Boolean(made?.closest(".is-wrong")))
  }

  // The rows stand otherwise than before: the server's take their place, with what was typed since it was asked.
  function rebuild(fresh, sent) {
    const typed = [...fields()].filter(([name, field]) => sent.has(name) && sent.get(name) !== value(field))
    const later = Object.fromEntries(typed.map(([name, field]) => [name, value(field)]))
    const row = document.activeElement?.closest("[data-row]")
    const caret = editorOf(row)?.state.selection.anchor
    const old = rows()
    const made = document.adoptNode(fresh.querySelector("[data-rows]"))
    old.replaceWith(made)
    for (const one of made.querySelectorAll("[data-row]")) {
      const before = old.querySelector(`[data-row="${one.dataset.row}"]`)
      if (before) reopen(before, one)
    }
    prepare(made)
    kept.learn()
    fill(fields(), later)
    const again = row && made.querySelector(`[data-row="${row.dataset.row}"]`)
    if (again) enter(again, caret ?? "start")
    document.dispatchEvent(new CustomEvent("desk:rows"))
  }

  function tell(answer) {
    state.dataset.saved = answer.ok ? answer.words : ""
    if (!kept.isChanged() || !answer.ok) say(answer.words)
    if (!answer.ok) page.querySelector("[data-told]").scrollIntoView({ block: "nearest" })
  }

  function trouble(sentence, fresh) {
    say(said.unsaved)
    const note = document.createElement("div")
    note.className = "desk-note desk-note--bad"
    note.setAttribute("role", "alert")
    note.append(Object.assign(document.createElement("p"), { textContent: sentence }))
    const link = fresh?.querySelector("a[target=_blank]")
    if (link && sentence === said.signedOut) note.append(document.adoptNode(link))
    bar.querySelector("[data-trouble]").replaceChildren(note)
  }

  function say(words) {
    if (state.textContent !== words) state.textContent = words
  }

  function keys(event) {
    const control = event.ctrlKey || event.metaKey
    const row = event.target.closest?.("[data-row]")
    const acts = [
      [control && !event.altKey && event.key.toLowerCase() === "s", () => save()],
      [row && control && event.key === "Enter", () => step(row, 1)],
      [row && event.altKey && event.key === "ArrowDown", () => step(row, 1)],
      [row && event.altKey && event.key === "ArrowUp", () => step(row, -1)],
      [row && event.altKey && event.key === "F10", toButtons],
    ]
    const act = acts.find(([asked]) => asked)?.[1]
    if (!act) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }

  function step(row, by) {
    const all = [...page.querySelectorAll("[data-row]")].filter((one) => one.offsetParent && one.querySelector("[data-field]"))
    const next = all[all.indexOf(row) + by]
    if (next) enter(next)
  }
}
