"""Letters that somebody saved as plain text, their heads in the language of the mail program."""

from delegate.importing.draft import ImportRequest, draft


def test_a_letter_saved_as_text_has_its_heads_in_any_language():
    text = "寄件者: 秘書處\n收件者: 會員\n日期: 2025年3月3日\n主旨: 考察活動\n\n2025年3月15日\n\n09:00 會議\n"
    made = draft(text.encode(), "letter.txt", ImportRequest())

    assert "trip: 考察活動" in made.text
    assert "2025年3月3日" in made.text
    german = "Von: Amt\nAn: Gruppe\nDatum: 3. März 2025\nBetreff: Besuch in Bern\n\n15. März 2025\n\n9 Uhr Gespräch\n"
    assert "trip: Besuch in Bern" in draft(german.encode(), "brief.txt", ImportRequest()).text
