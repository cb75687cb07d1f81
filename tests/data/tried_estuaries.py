"""The ways that are tried against the shipped river mouths and bays between towns that face each other.

Places are written by hand, so that a slip in the shipped ones cannot hide one in the lines.
"""

MOUTH_PLACES: dict[str, tuple[float, float]] = {
    "Freetown": (8.484, -13.234),
    "Lungi": (8.616, -13.195),
    "Hastings": (8.382, -13.132),
    "Masiaka": (8.367, -12.6),
    "Port Loko": (8.766, -12.787),
    "Pepel": (8.583, -13.05),
    "Makeni": (8.886, -12.044),
    "Kambia": (9.126, -12.918),
    "Royan": (45.626, -1.028),
    "Le Verdon": (45.545, -1.062),
    "Soulac": (45.513, -1.125),
    "Pauillac": (45.199, -0.748),
    "Blaye": (45.127, -0.665),
    "Bordeaux": (44.838, -0.579),
    "Saintes": (45.745, -0.633),
    "Libourne": (44.915, -0.244),
    "Lewes": (38.775, -75.139),
    "Cape May": (38.935, -74.906),
    "Atlantic City": (39.364, -74.423),
    "Ocean City": (38.337, -75.085),
    "Dover, Delaware": (39.158, -75.524),
    "Wilmington": (39.746, -75.547),
    "Philadelphia": (39.953, -75.164),
    "Baltimore": (39.29, -76.612),
    "Bridgeton": (39.427, -75.234),
    "Banjul": (13.454, -16.577),
    "Serekunda": (13.438, -16.678),
    "Brikama": (13.271, -16.649),
    "Bintang": (13.25, -16.21),
    "Tendaba": (13.438, -15.805),
    "Soma": (13.433, -15.533),
    "Barra": (13.485, -16.546),
    "Juffureh": (13.335, -16.385),
    "Kerewan": (13.49, -16.09),
    "Farafenni": (13.567, -15.6),
    "Kansai airport": (34.434, 135.244),
    "Kobe airport": (34.633, 135.224),
    "Nagoya": (35.17, 136.88),
    "Chubu airport": (34.858, 136.805),
    "Tsu": (34.72, 136.51),
    "Toba": (34.483, 136.845),
    "Irago": (34.585, 137.02),
}
MOUTHS = {
    "sierra-leone-river": "Freetown|Lungi Hastings|Lungi Freetown|Port_Loko Freetown|Pepel",
    "gironde": "Royan|Le_Verdon Royan|Soulac Le_Verdon|Saintes Soulac|Saintes",
    "delaware-bay": "Lewes|Cape_May Ocean_City|Atlantic_City Dover,_Delaware|Cape_May Lewes|Bridgeton",
    "gambia": "Banjul|Barra Serekunda|Barra Brikama|Kerewan Banjul|Juffureh Soma|Farafenni Tendaba|Kerewan",
    "osaka-bay": "Kansai_airport|Kobe_airport Kobe|Kansai_airport",
    "ise-bay": "Chubu_airport|Tsu Toba|Irago",
}
ALONG_MOUTHS = """Freetown|Hastings Freetown|Masiaka Lungi|Port_Loko Lungi|Pepel Lungi|Kambia Port_Loko|Makeni
    Masiaka|Port_Loko Royan|Bordeaux Le_Verdon|Soulac Soulac|Pauillac Pauillac|Bordeaux Royan|Blaye
    Royan|Saintes Blaye|Libourne
    Bordeaux|Libourne Bordeaux|Saintes Lewes|Dover,_Delaware Lewes|Ocean_City Dover,_Delaware|Wilmington
    Cape_May|Atlantic_City Cape_May|Bridgeton Philadelphia|Cape_May Baltimore|Philadelphia
    Wilmington|Philadelphia Wilmington|Atlantic_City
    Banjul|Soma Serekunda|Soma Brikama|Soma Brikama|Tendaba Banjul|Tendaba Banjul|Brikama Banjul|Bintang Bintang|Soma
    Tendaba|Soma Barra|Farafenni Barra|Kerewan Barra|Juffureh Juffureh|Farafenni Kerewan|Farafenni
    Osaka|Kansai_airport Osaka|Kobe_airport Wakayama|Kansai_airport Kobe|Kobe_airport Nagoya|Tsu Nagoya|Chubu_airport"""
