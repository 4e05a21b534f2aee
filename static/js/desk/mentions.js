// After an @ in a remark: the people of the office to call by name, chosen by arrow keys and Enter, or by a click.
// The names are asked for once, when the first @ is typed.
const MOST = 6
let names
let open = null

document.addEventListener("input", (event) => event.target.matches?.("[data-mentions]") && suggest(event.target))
document.addEventListener("keydown", (event) => open && event.target === open.field && steer(event))
document.addEventListener("focusout", (event) => open && event.target === open.field && close())

async function suggest(field) {
  const asked = wanted(field)
  if (asked === null) return close()
  names ??= fetch(field.form.action, { headers: { Accept: "application/json" } })
    .then((answer) => (answer.ok ? answer.json() : { names: [] }))
    .then((found) => found.names)
    .catch(() => [])
  const people = await names
  if (wanted(field) !== asked) return
  const found = people.filter((one) => fits(one, asked)).slice(0, MOST)
  if (found.length) show(field, found)
  else close()
}

// What stands between the last @ and the caret; null where there is none, or it is an address of e-mail.
function wanted(field) {
  const before = field.value.slice(0, field.selectionStart)
  const at = Math.max(before.lastIndexOf("@"), before.lastIndexOf("＠"))
  if (at < 0 || before.length - at > 40 || /[0-9A-Za-z_]/.test(before[at - 1] || "")) return null
  const typed = before.slice(at + 1)
  return /[\n,，。!！?？:：;；]/.test(typed) ? null : typed
}

function fits(person, typed) {
  const start = typed.toLowerCase()
  return [person.full_name, person.username, ...person.full_name.split(" ")].some((name) => name.toLowerCase().startsWith(start))
}

function show(field, people) {
  close()
  const list = document.createElement("ul")
  list.className = "mentions"
  list.id = `${field.id}-names`
  list.setAttribute("role", "listbox")
  list.setAttribute("aria-label", field.closest("[data-remarks]").dataset.names)
  people.forEach((person, place) => {
    const option = document.createElement("li")
    option.id = `${list.id}-${place}`
    option.setAttribute("role", "option")
    option.append(person.full_name || person.username, Object.assign(document.createElement("span"), { textContent: `@${person.username}` }))
    option.addEventListener("pointerdown", (event) => {
      event.preventDefault()
      choose(place)
    })
    list.append(option)
  })
  field.after(list)
  field.setAttribute("aria-autocomplete", "list")
  field.setAttribute("aria-controls", list.id)
  open = { field, list, people }
  mark(0)
}

function mark(place) {
  open.place = (place + open.people.length) % open.people.length
  ;[...open.list.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === open.place)))
  open.field.setAttribute("aria-activedescendant", open.list.children[open.place].id)
}

function steer(event) {
  if (event.isComposing) return
  const keys = {
    ArrowDown: () => mark(open.place + 1),
    ArrowUp: () => mark(open.place - 1),
    Enter: () => choose(open.place),
    Tab: () => choose(open.place),
    Escape: close,
  }
  if (!(event.key in keys)) return
  event.preventDefault()
  event.stopPropagation()
  keys[event.key]()
}

function choose(place) {
  const { field, people } = open
  const person = people[place]
  const typed = wanted(field) ?? ""
  const end = field.selectionStart
  field.setRangeText(`${person.full_name || person.username} `, end - typed.length, end, "end")
  close()
  field.dispatchEvent(new Event("change", { bubbles: true }))
}

function close() {
  if (!open) return
  for (const name of ["aria-controls", "aria-activedescendant", "aria-autocomplete"]) open.field.removeAttribute(name)
  open.list.remove()
  open = null
}
