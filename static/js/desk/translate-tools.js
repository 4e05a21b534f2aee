// What helps on the translation page: only what changed, the structure of the source, the preview, chosen words.
import { insert } from "desk/rows-written"

const page = document.querySelector("[data-translate]")
if (page) begin()

function begin() {
  let onlyChanged = false
  page.addEventListener("change", ({ target }) => {
    if (target.matches("[data-only-changed]")) onlyChanged = target.checked
  })
  document.addEventListener("desk:renewed", () => {
    const only = page.querySelector("[data-only-changed]")
    if (only) only.checked = onlyChanged
  })
  page.addEventListener("toggle", ({ target }) => target.matches(".aid--remarks.is-empty[open]") && remark(target), true)
  let written = page.querySelector("[data-row]")
  page.addEventListener("focusin", (event) => (written = event.target.closest("[data-row]") || written))
  document.addEventListener("desk:insert", ({ detail }) => {
    const row = detail.button.closest("[data-row]") || page.querySelector(`[data-row="${written?.dataset.row}"]`)
    if (row) insert(row, detail.text)
  })
  page.addEventListener("click", (event) => {
    const button = event.target.closest("button")
    if (!button) return
    const row = button.closest("[data-row]")
    if (button.matches("[data-copy]")) copy(row)
    else if (button.matches("[data-copy-all]")) copyAll(button)
    else if (button.matches("[data-preview]")) preview(button)
    else if (button.matches("[data-drawer]")) drawer(button)
  })
}

// The markup of the source, with its words, to be overwritten. What stays Chinese is found on saving.
function copy(row) {
  const source = row.querySelector("[data-source]")
  const field = row.querySelector("textarea[data-rich]")
  if (!source || !field || field.value.trim()) return false
  field.value = source.innerHTML.trim()
  if (row.querySelector(".ProseMirror")) field.dispatchEvent(new CustomEvent("desk:put"))
  else row.querySelector("[data-rest]").innerHTML = field.value
  field.dispatchEvent(new Event("input", { bubbles: true }))
  return true
}

function copyAll(button) {
  const rows = [...page.querySelectorAll("[data-row]")]
  const filled = rows.filter(copy).length
  const note = page.querySelector("[data-copied]")
  note.textContent = filled ? button.dataset.filled.replace("0", filled) : button.dataset.none
}

// Where nothing was said yet, the form for a remark is open at once.
function remark(remarks) {
  const form = remarks.querySelector("[data-remark-new]")
  if (!form) return
  form.open = true
  form.querySelector("textarea").focus()
}

function preview(button) {
  const isOpen = page.classList.toggle("shows-preview")
  for (const one of page.querySelectorAll("[data-preview]")) one.setAttribute("aria-pressed", String(isOpen))
  if (isOpen) document.getElementById("preview").scrollIntoView({ block: "start" })
}

// Earlier translations beside the text. What is marked in the text is looked up at once.
function drawer(button) {
  const side = document.getElementById("memory-drawer")
  const isOpen = (side.hidden = !side.hidden) === false
  for (const one of page.querySelectorAll("[data-drawer]")) one.setAttribute("aria-expanded", String(isOpen))
  page.classList.toggle("has-drawer", isOpen)
  if (!isOpen) return page.querySelector("[data-drawer]").focus()
  const words = side.querySelector("[type=search]")
  const marked = marking.trim()
  words.focus()
  if (!marked || marked.length > 200) return
  words.value = marked
  words.form.requestSubmit()
}

let marking = ""
document.addEventListener("selectionchange", () => {
  const here = document.activeElement
  if (!here?.closest("[data-drawer], .memory-drawer")) marking = String(getSelection())
})
