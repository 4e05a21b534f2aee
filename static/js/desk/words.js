// The words of the text editor in the language of the screen. A classic script, so that it runs before
// the editor's module asks for them.
{
  const told = document.querySelector("[data-words]")
  const words = JSON.parse(told?.dataset.words || "{}")
  window.gettext = (word) => (Object.hasOwn(words, word) ? words[word] : word)
}
