// The rows of the translation page: a paragraph shows its text, and turns into an editor when it is entered. The
// buttons of the editor that is written in stand in the one bar above, so that nothing on the page moves.
import { begin } from "desk/prose"

const form = document.getElementById("article-form")
const config = JSON.parse(form?.dataset.editor || "null")
const bar = document.querySelector("[data-toolbar]")
const editors = new WeakMap()

export function prepare(root) {
  for (const textarea of root.querySelectorAll("textarea[data-rich]")) {
    const rest = textarea.parentElement.querySelector("[data-rest]")
    textarea.hidden = true
    rest.hidden = false
    rest.tabIndex = 0
    rest.addEventListener("focus", () => open(textarea))
    rest.addEventListener("mousedown", (event) => {
      if (event.button) return
      event.preventDefault()
      open(textarea, { left: event.clientX, top: event.clientY })
    })
    document.getElementById(`${textarea.id}-label`).addEventListener("click", () => open(textarea))
    textarea.addEventListener("desk:put", () => editors.has(textarea) || begun(textarea, rest))
  }
}

// Where the row is written: an input, a textarea, or the editor of a paragraph.
export function enter(row, where = "start") {
  const field = row.querySelector("[data-field]")
  if (!field) return false
  if (field.matches("[data-rich]")) open(field, null, where)
  else field.focus()
  row.scrollIntoView({ block: "nearest" })
  return true
}

export function editorOf(row) {
  const field = row?.querySelector("textarea[data-rich]")
  return field && editors.get(field)
}

// Plain text that somebody chose from beside the paragraph: it replaces what is marked, or stands where the caret is.
// In an empty row it takes the form of the source.
export function insert(row, text) {
  const field = row.querySelector("[data-field]")
  if (!field) return
  const lines = text.split("\n").filter(Boolean)
  if (field.matches("[data-rich]")) {
    const isEmpty = !field.value.trim()
    open(field, null, null)
    const content = isEmpty || lines.length > 1 ? shaped(lines, isEmpty && row.querySelector("[data-source]")) : words(text)
    editors.get(field).chain().focus(null).insertContent(content).run()
  } else {
    field.focus()
    field.setRangeText(lines.join(" "), field.selectionStart, field.selectionEnd, "end")
    field.dispatchEvent(new Event("input", { bubbles: true }))
  }
}

const words = (text) => ({ type: "text", text })

function shaped(lines, source) {
  const form = source?.childElementCount === 1 ? source.firstElementChild.tagName : "P"
  const paragraphs = lines.map((line) => ({ type: "paragraph", content: [words(line)] }))
  const list = { UL: "bulletList", OL: "orderedList" }[form]
  if (list) return { type: list, content: paragraphs.map((one) => ({ type: "listItem", content: [one] })) }
  if (["H2", "H3"].includes(form) && lines.length === 1) {
    return { type: "heading", attrs: { level: Number(form[1]) }, content: [words(lines[0])] }
  }
  return paragraphs
}

function open(textarea, point = null, where = "start") {
  const rest = textarea.parentElement.querySelector("[data-rest]")
  const editor = editors.get(textarea) || begun(textarea, rest)
  if (where === null) return
  const place = point ? editor.view.posAtCoords(point)?.pos : null
  editor.commands.focus(place ?? where)
}

function begun(textarea, rest) {
  const editor = begin(textarea, config)
  editors.set(textarea, editor)
  rest.hidden = true
  editor.view.dom.addEventListener("keydown", (event) => allWords(event, editor), true)
  editor.on("create", () => editor.isFocused && show(editor, textarea))
  editor.on("focus", () => show(editor, textarea))
  editor.on("blur", () => setTimeout(() => hide(editor, textarea)))
  return editor
}

// To mark everything marks the words of a row, so that a heading typed over stays one.
function allWords(event, editor) {
  const { doc } = editor.state
  const isAll = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "a"
  if (!isAll || doc.childCount !== 1 || !doc.firstChild.isTextblock) return
  event.preventDefault()
  event.stopPropagation()
  editor.commands.setTextSelection({ from: 1, to: doc.content.size - 1 })
}

function show(editor, textarea) {
  const buttons = editor.storage.menu.dom
  textarea.closest("[data-row]")?.classList.add("is-written")
  if (!buttons || buttons.parentElement === bar) return
  buttons.setAttribute("aria-label", `${bar.dataset.label} ${document.getElementById(`${textarea.id}-label`).textContent}`)
  bar.querySelector(".prose-menubar")?.remove()
  bar.append(buttons)
  bar.classList.add("has-buttons")
}

function hide(editor, textarea) {
  const here = document.activeElement
  const buttons = editor.storage.menu.dom
  if (editor.isFocused || buttons?.contains(here) || here?.closest("dialog")) return
  textarea.closest("[data-row]")?.classList.remove("is-written")
  if (buttons?.parentElement !== bar) return
  buttons.remove()
  bar.classList.remove("has-buttons")
}

// From the text to its buttons and back, as in other editors.
bar?.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return
  event.preventDefault()
  editorOf(document.querySelector("[data-row].is-written"))?.commands.focus()
})

export function toButtons() {
  bar?.querySelector(".prose-menubar__button:not(.hidden, .disabled)")?.focus()
}
