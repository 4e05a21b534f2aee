// Turns the textareas of the edit page into text editors.
import { begin } from "desk/prose"

const CONFIG = "data-django-prose-editor-desk"

for (const textarea of document.querySelectorAll(`[${CONFIG}]`)) {
  begin(textarea, JSON.parse(textarea.getAttribute(CONFIG)))
}
