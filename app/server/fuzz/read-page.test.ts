import { expect, it } from "vitest";
import { readPage } from "./read-page.ts";

const page = `
<a href="/sentra/3?dari=2026-01&amp;sampai=2026-02">Sentra</a><a href="https://lain.example/x">lain</a>
<form method="post" action="/sentra/3/anggota/baru" id="f1" enctype="multipart/form-data">
  <input type="hidden" name="langkah" value="ubah"/><input name="nama" maxLength="80" required="" value="A &quot;B&quot;"/>
  <select name="jenis"><option value="">-</option><option value="x" selected="">X</option></select>
  <input type="checkbox" name="aktif" checked=""/><textarea name="catatan">satu &lt;dua&gt;</textarea>
  <button name="aksi" value="simpan">Simpan</button>
</form>
<input name="di-luar" form="f1" type="number" min="1" max="9"/>
<form><input name="q"/></form>
<script>var a = "<form method='post'>";</script>`;

it("reads forms with their fields and buttons, and the links of the site", () => {
  const { links, forms } = readPage(page, "http://127.0.0.1:1/sentra?hal=2");
  expect(links).toEqual(["/sentra/3?dari=2026-01&sampai=2026-02"]);
  expect(forms).toHaveLength(2);
  const [post, get] = forms;
  expect(post).toMatchObject({ method: "POST", action: "/sentra/3/anggota/baru", isMultipart: true });
  expect(post!.buttons).toEqual([{ name: "aksi", value: "simpan", action: undefined }]);
  expect(post!.fields).toMatchObject([
    { name: "langkah", type: "hidden", value: "ubah" },
    { name: "nama", type: "text", value: 'A "B"', maxLength: 80, isRequired: true },
    { name: "jenis", type: "select", value: "x", options: ["", "x"] },
    { name: "aktif", type: "checkbox", value: "on", isChecked: true },
    { name: "catatan", type: "textarea", value: "satu <dua>" },
    { name: "di-luar", type: "number", min: "1", max: "9" },
  ]);
  expect(get).toMatchObject({ method: "GET", action: "/sentra?hal=2", fields: [{ name: "q" }] });
});
