// The words of the text editor in the language of the screen. A classic script, so that it runs before
// the editor's module asks for them.
{
  const form = document.getElementById("article-form")
  const words = JSON.parse(form?.dataset.words || "{}")
  window.gettext = (word) => (Object.hasOwn(words, word) ? words[word] : word)
}
