export const chart = {
  noScript: "Grafik memerlukan JavaScript. Datanya dapat dibaca di bawah ini.",
  failed: "Grafik tidak dapat dimuat. Datanya dapat dibaca di bawah ini.",
  gist: "{{title}}: {{parts}}",
  course: "{{name}} dari {{first}} menjadi {{last}}",
  radarGist: "{{title}}: {{axes}} sumbu berskala 0 sampai 100 untuk {{names}}",
};
