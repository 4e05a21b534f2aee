// A text editor in place of a textarea, which keeps what is typed. The buttons come from the server's table; the
// editor's own style element is left out, because the page allows none: its rules stand in desk.css.
import * as prose from "django-prose-editor/editor"

const say = window.gettext || ((word) => word)
const EMPTY = /^<(\w+)(\s[^>]*)?><\/\1>$/

export function begin(textarea, { extensions }) {
  const frame = document.createElement("div")
  frame.className = "prose-editor"
  textarea.before(frame)
  frame.append(textarea)

  const editor = new prose.Editor({
    element: frame,
    injectCSS: false,
    content: textarea.value,
    extensions: Object.entries(extensions)
      .filter(([name]) => prose[name])
      .map(([name, options]) => (typeof options === "object" ? prose[name].configure(options) : prose[name])),
    editorProps: { attributes: spoken(textarea) },
    onCreate: () => label(frame),
    onUpdate({ editor }) {
      const html = editor.getHTML()
      textarea.value = EMPTY.test(html) ? "" : html
      textarea.dispatchEvent(new Event("input", { bubbles: true }))
    },
  })
  textarea.addEventListener("desk:put", () => editor.commands.setContent(textarea.value))
  document.getElementById(`${textarea.id}-label`)?.addEventListener("click", () => editor.commands.focus())
  new MutationObserver(() => translateChoices(frame)).observe(frame, { childList: true, subtree: true })
  return editor
}

function spoken(textarea) {
  const attributes = { role: "textbox", "aria-multiline": "true" }
  const label = `${textarea.id}-label`
  if (document.getElementById(label) || !textarea.labels?.length) attributes["aria-labelledby"] = label
  else attributes["aria-label"] = textarea.labels[0].textContent.trim()
  if (textarea.lang) attributes.lang = textarea.lang
  const described = textarea.getAttribute("aria-describedby")
  if (described) attributes["aria-describedby"] = described
  return attributes
}

function label(frame) {
  const bar = frame.querySelector(".prose-menubar")
  bar?.setAttribute("role", "toolbar")
  for (const button of frame.querySelectorAll(".prose-menubar__button")) {
    const word = say(button.title)
    button.title = word
    button.setAttribute("aria-label", word)
  }
}

// A choice keeps its English value, which the editor compares, and shows the word of the screen.
function translateChoices(frame) {
  for (const option of frame.querySelectorAll(".prose-editor-dialog option:not([value])")) {
    option.value = option.textContent
    option.textContent = say(option.textContent)
  }
}
