from tests.journeys.conftest import engage
from articles.vocabulary import Role
from articles.importers.demo.names import keep_register
from articles.models import GlossaryTerm
from tests.factories import NOON, published, save, begin
from axe_playwright_python.sync_playwright import Axe
def test_it(browser, office):
    keep_register(at=NOON)
    published(save(begin(), title="岚渚市民生实事", body="<p>岚渚市</p>"))
    person = engage(Role.EDITOR, name="Reg Ister")
    page = browser.signed_in(person)
    out = "/tmp/reg/"
    t = GlossaryTerm.objects.filter(renderings__text="岚渚市").get()
    for name, address in {"list": "/admin/articles/glossaryterm/", "form": f"/admin/articles/glossaryterm/{t.pk}/change/", "old": "/admin/articles/glossaryterm/old/", "used": f"/admin/articles/glossaryterm/{t.pk}/used/", "import": "/admin/articles/glossaryterm/import/"}.items():
        page.goto(address)
        if name == "form":
            page.click("[data-add-row]")
            page.keyboard.press("Tab"); page.keyboard.type("Lanzhoo")
        page.screenshot(path=f"{out}{name}.png", full_page=True)
        pass
        if name == "form":
            page.click("[name=_save]")
            print([r.text for r in t.renderings.all()])
    page.set_input_files("input[type=file]", {"name": "n.csv", "mimeType": "text/csv", "buffer": "language,wording,kind\nzh,岚江,place\nen,A,place\nfr,x,place\n".encode()})
    page.click("input[type=submit].default")
    page.screenshot(path=f"{out}look.png", full_page=True)

