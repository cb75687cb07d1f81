"""The kind of a line is told by the words of its title."""

from every import every

from delegate.importing.naming.kinds import kind_of
from delegate.importing.naming.ways import TwoEnds, way_in


@every(
    ("title", "kind"),
    [
        ("Ferry to Jiuzhou Port, Zhuhai (two sailings)", "ferry"),
        ("Coach back to Hong Kong", "coach"),
        ("Proceed by coach to the Town Hall", "coach"),
        ("Flight AF 123 from Paris to Rome", "flight"),
        ("CX 500 Hong Kong - Tokyo", "flight"),
        ("HKG - NRT", "travel"),
        ("Depart for Beijing", "travel"),
        ("乘大巴前往深圳", "coach"),
        ("乘高铁返回香港西九龙站", "train"),
        ("转往佛山", "travel"),
        ("入住五洲宾馆", "hotel"),
        ("Overnight: Hilton Hotel", "hotel"),
        ("Lunch at the hotel", "meal"),
        ("欢迎晚宴", "meal"),
        ("Working lunch with the press", "meal"),
        ("Drinks hosted by the British Ambassador", "reception"),
        ("Ceremonial meeting of the Heads of State", "ceremony"),
        ("签约仪式", "ceremony"),
        ("Visit to the port", "visit"),
        ("Visit to the train museum", "visit"),
        ("参观高铁站", "visit"),
        ("省领导会见", "meeting"),
        ("Courtesy call on the mayor", "meeting"),
        ("自由活动", "free"),
        ("Concert by young musicians", "event"),
        ("Assemble at the China Ferry Terminal", "event"),
        ("Introduction to the company", "event"),
        ("Arrival by fast ferry", "event"),
        ("Meet at the Fountain Square", "event"),
        ("表敬訪問", "meeting"),
        ("Courtesy visit to the mayor", "meeting"),
        ("High-speed train Hong Kong - Shenzhen", "train"),
        ("Busfahrt von Matsuyama nach Hiroshima", "coach"),
        ("乘旅遊巴前往深圳", "coach"),
        ("乘車前往深圳 Coach to Shenzhen", "coach"),
        ("Naval ceremonies, departure", "ceremony"),
        ("記念植樹", "ceremony"),
    ],
)
def test_a_title_tells_its_kind(title, kind):
    assert kind_of(title) == kind


@every(
    ("title", "ends"),
    [
        ("Ferry from Jiuzhou Port back to Hong Kong", TwoEnds("Jiuzhou Port", "Hong Kong")),
        ("Coach to Shenzhen through immigration", TwoEnds("", "Shenzhen")),
        ("HKG - NRT", TwoEnds("HKG", "NRT")),
        ("Hong Kong → Shenzhen", TwoEnds("Hong Kong", "Shenzhen")),
        ("从香港前往深圳", TwoEnds("香港", "深圳")),
        ("转往佛山", TwoEnds("", "佛山")),
        ("Round table - water", None),
        ("High-speed train Hong Kong - Shenzhen", TwoEnds("Hong Kong", "Shenzhen")),
        ("Busfahrt von Matsuyama nach Hiroshima", TwoEnds("Matsuyama", "Hiroshima")),
        ("Départ en bateau du Vieux-Port", TwoEnds("Vieux-Port", "")),
        ("乘高鐵返港", TwoEnds("", "香港")),
    ],
)
def test_a_way_has_the_ends_that_its_title_names(title, ends):
    assert way_in(title) == ends
