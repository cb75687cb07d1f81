"""The ways that are tried against the shipped waters: those across each of them, and those by ordinary roads.

Places are written by hand, so that a slip in the shipped ones cannot hide one in the lines.
"""

Point = tuple[float, float]

PLACES: dict[str, Point] = {
    "Shenzhen": (22.5431, 114.0579),
    "Shenzhen airport": (22.6393, 113.811),
    "Futian": (22.541, 114.055),
    "Lo Wu": (22.529, 114.114),
    "Dongguan": (23.021, 113.752),
    "Humen": (22.816, 113.673),
    "Guangzhou": (23.129, 113.264),
    "Guangzhou airport": (23.392, 113.307),
    "Guangzhou South": (22.9916, 113.2641),
    "Panyu": (22.938, 113.384),
    "Huangpu": (23.106, 113.459),
    "Nansha": (22.795, 113.545),
    "Foshan": (23.022, 113.121),
    "Zhongshan": (22.517, 113.392),
    "Zhuhai": (22.271, 113.5767),
    "Gongbei": (22.2165, 113.553),
    "Jiangmen": (22.579, 113.082),
    "Macau": (22.1931, 113.5399),
    "Central": (22.2819, 114.1582),
    "Kennedy Town": (22.2817, 114.1289),
    "Macau Ferry Terminal": (22.2886, 114.152),
    "North Point": (22.2912, 114.2005),
    "Sai Wan Ho": (22.2817, 114.2221),
    "Chai Wan": (22.2646, 114.237),
    "Stanley": (22.2189, 114.2129),
    "Aberdeen": (22.248, 114.155),
    "Cheung Chau": (22.208, 114.029),
    "Yung Shue Wan": (22.226, 114.1117),
    "Sok Kwu Wan": (22.2063, 114.131),
    "Cyberport": (22.2617, 114.13),
    "Ap Lei Chau": (22.241, 114.1555),
    "Peng Chau": (22.2857, 114.0386),
    "Discovery Bay": (22.2953, 114.0155),
    "Hei Ling Chau": (22.2545, 114.0283),
    "Po Toi": (22.1655, 114.2535),
    "Cape D'Aguilar": (22.209, 114.259),
    "Tap Mun": (22.4715, 114.361),
    "Tung Lung Chau": (22.2525, 114.289),
    "Dangan": (22.045, 114.26),
    "Wong Shek": (22.4372, 114.3385),
    "Tung Ping Chau": (22.5445, 114.4335),
    "Dong'ao": (22.022, 113.708),
    "Wailingding": (22.1037, 114.0325),
    "Guishan": (22.1365, 113.8235),
    "Dawanshan": (21.932, 113.725),
    "Gulangyu": (24.4478, 118.0642),
    "Gulangyu pier": (24.4485, 118.0705),
    "Xiamen ferry": (24.4527, 118.0752),
    "Haicang": (24.47, 118.03),
    "Mong Kok": (22.3193, 114.1694),
    "Tsim Sha Tsui": (22.2965, 114.1722),
    "Kwun Tong": (22.3121, 114.2263),
    "Tseung Kwan O": (22.3075, 114.26),
    "Sha Tin": (22.3823, 114.1878),
    "Tsing Yi": (22.3585, 114.1077),
    "Tsuen Wan": (22.3717, 114.1179),
    "Tuen Mun": (22.3951, 113.9731),
    "Yuen Long": (22.4455, 114.0222),
    "HKIA": (22.3089, 113.9146),
    "Tung Chung": (22.289, 113.9414),
    "Disneyland": (22.3129, 114.0413),
    "Mui Wo": (22.265, 114.0),
    "Shekou": (22.485, 113.917),
    "Shenzhen Bay Port": (22.5017, 113.9452),
    "Lok Ma Chau": (22.5145, 114.0655),
    "Taipa": (22.1555, 113.5575),
    "Cotai": (22.147, 113.565),
    "Hengqin": (22.13, 113.53),
    "Bridge port of Macau": (22.207, 113.582),
    "Johor Bahru": (1.4927, 103.7414),
    "Batam": (1.13, 104.05),
    "Tanjung Pinang": (0.917, 104.458),
    "Senai": (1.641, 103.67),
    "Singapore": (1.2897, 103.8501),
    "Changi": (1.3644, 103.9915),
    "Woodlands": (1.436, 103.786),
    "Tuas": (1.32, 103.65),
    "London": (51.5074, -0.1278),
    "Dover": (51.1279, 1.3134),
    "Plymouth": (50.3755, -4.1427),
    "Edinburgh": (55.9533, -3.1883),
    "Paris": (48.8566, 2.3522),
    "Calais": (50.9513, 1.8587),
    "Brest": (48.3904, -4.4861),
    "Amsterdam": (52.3676, 4.9041),
    "Copenhagen": (55.6761, 12.5683),
    "Roskilde": (55.6415, 12.0803),
    "Helsingor": (56.0308, 12.5921),
    "Odense": (55.4038, 10.4024),
    "Aarhus": (56.1629, 10.2039),
    "Malmo": (55.605, 13.0038),
    "Manama": (26.2285, 50.586),
    "Muharraq": (26.257, 50.612),
    "Durrat Al Bahrain": (25.842, 50.602),
    "Umm an Nasan": (26.142, 50.405),
    "Khobar": (26.2794, 50.2083),
    "Uqair": (25.6433, 50.2128),
    "Zubarah": (25.9764, 51.0261),
    "Dukhan": (25.4295, 50.7858),
    "Helsingborg": (56.0465, 12.6945),
    "Gothenburg": (57.7089, 11.9746),
    "Tallinn": (59.437, 24.745),
    "Helsinki": (60.17, 24.94),
    "Riga": (56.95, 24.105),
    "Saint Petersburg": (59.94, 30.31),
    "Stockholm": (59.33, 18.07),
    "Dublin": (53.35, -6.26),
    "Belfast": (54.6, -5.93),
    "Manchester": (53.48, -2.24),
    "Cardiff": (51.48, -3.18),
    "Haikou": (20.04, 110.2),
    "Zhanjiang": (21.27, 110.36),
    "Sanya": (18.25, 109.51),
    "Taipei": (25.03, 121.56),
    "Kaohsiung": (22.63, 120.3),
    "Xiamen": (24.48, 118.09),
    "Fuzhou": (26.07, 119.3),
    "Shantou": (23.35, 116.68),
    "Fukuoka": (33.59, 130.4),
    "Busan": (35.18, 129.08),
    "Seoul": (37.57, 126.98),
    "Osaka": (34.69, 135.5),
    "Istanbul old town": (41.01, 28.95),
    "Kadikoy": (40.99, 29.03),
    "Istanbul airport": (41.26, 28.74),
    "Ankara": (39.93, 32.86),
    "Edirne": (41.68, 26.56),
    "Rostock": (54.09, 12.14),
    "Hamburg": (53.55, 9.99),
    "Berlin": (52.52, 13.4),
    "Hiroshima": (34.385, 132.455),
    "Matsuyama": (33.839, 132.766),
    "Oita": (33.238, 131.612),
    "Tokushima": (34.066, 134.555),
    "Wakayama": (34.226, 135.168),
    "Takamatsu": (34.34, 134.05),
    "Okayama": (34.66, 133.93),
    "Kobe": (34.69, 135.195),
    "Sumoto": (34.34, 134.895),
    "Yokohama": (35.44, 139.64),
    "Kisarazu": (35.38, 139.92),
    "Kurihama": (35.22, 139.71),
    "Kanaya": (35.17, 139.82),
    "Portsmouth": (50.8, -1.09),
    "Newport": (50.7, -1.29),
    "Southampton": (50.91, -1.4),
    "Wellington": (-41.29, 174.78),
    "Picton": (-41.29, 174.0),
    "Nelson": (-41.27, 173.28),
    "Vancouver": (49.28, -123.12),
    "Victoria": (48.43, -123.37),
    "Nanaimo": (49.165, -123.94),
    "Yamaguchi": (34.186, 131.471),
    "Messina": (38.19, 15.55),
    "Reggio": (38.11, 15.65),
    "Catania": (37.5, 15.09),
    "Lausanne": (46.52, 6.63),
    "Evian": (46.4, 6.59),
    "Konstanz": (47.66, 9.175),
    "Friedrichshafen": (47.65, 9.48),
    "Horten": (59.417, 10.484),
    "Moss": (59.434, 10.658),
    "Seattle": (47.61, -122.33),
    "Bremerton": (47.567, -122.63),
    "Toronto": (43.65, -79.38),
    "Niagara": (43.09, -79.08),
    "Dar es Salaam": (-6.8, 39.28),
    "Zanzibar": (-6.16, 39.2),
    "Niigata": (37.92, 139.04),
    "Sado": (38.02, 138.37),
    "Alor Setar": (6.12, 100.37),
    "Langkawi": (6.32, 99.85),
    "Kochi": (33.56, 133.53),
    "Tokyo": (35.68, 139.77),
    "Narita": (35.77, 140.39),
    "Nykobing": (54.77, 11.87),
    "Stralsund": (54.31, 13.09),
    "Auckland": (-36.85, 174.76),
    "Tacoma": (47.25, -122.44),
    "Palermo": (38.116, 13.361),
    "Geneva": (46.2, 6.14),
    "Nyon": (46.383, 6.24),
    "Montreux": (46.43, 6.91),
    "Zurich": (47.37, 8.54),
    "Lindau": (47.56, 9.69),
    "Oslo": (59.91, 10.75),
    "Hamilton": (43.255, -79.87),
}
FAR = """
    Malaga 36.72 -4.42; Seville 37.39 -5.98; Lisbon 38.72 -9.14; Barcelona 41.39 2.17; Tarifa 36.014 -5.606;
    Gibraltar 36.14 -5.353; Ceuta 35.889 -5.316; Tangier 35.76 -5.834; Tanger Med 35.885 -5.5; Melilla 35.29
    -2.94; Rabat 34.02 -6.84; Algiers 36.75 3.06; Juneau 58.302 -134.42; Juneau ferry 58.382 -134.687; Skagway
    59.458 -135.314; Whitehorse 60.72 -135.06; Buenos Aires -34.6 -58.38; Rosario -32.95 -60.65; La Plata -34.92
    -57.95; Concordia -31.39 -58.02; Colonia -34.47 -57.85; Montevideo -34.9 -56.17; Salto -31.39 -57.95;
    Chicago 41.88 -87.63; Milwaukee 43.04 -87.91; Grand Rapids 42.96 -85.66; Detroit 42.33 -83.05; Mackinaw City
    45.78 -84.73; Marquette 46.54 -87.4; Baku 40.41 49.87; Makhachkala 42.98 47.5; Rasht 37.28 49.59; Tehran
    35.69 51.39; Aktau 43.65 51.2; Turkmenbashi 40.02 52.97; Gorgan 36.84 54.43
"""
for _row in FAR.split(";"):
    _name, _latitude, _longitude = _row.strip().rsplit(maxsplit=2)
    PLACES[" ".join(_name.split())] = (float(_latitude), float(_longitude))

SEPARATED = {
    "pearl-estuary": """Shenzhen|Zhongshan Shenzhen|Zhuhai Shenzhen_airport|Zhongshan Dongguan|Zhongshan Humen|Nansha
        Central|Macau HKIA|Zhuhai Central|Jiangmen Humen|Panyu Mong_Kok|Gongbei Stanley|Macau""",
    "victoria-harbour": """Central|Mong_Kok Tsim_Sha_Tsui|Central Kwun_Tong|North_Point Tseung_Kwan_O|Chai_Wan
        Sha_Tin|Stanley Macau_Ferry_Terminal|Tsim_Sha_Tsui Aberdeen|Tsuen_Wan Kennedy_Town|Tsing_Yi""",
    "lantau": """Central|HKIA Mong_Kok|HKIA Tuen_Mun|HKIA Tuen_Mun|Tung_Chung Tsing_Yi|Disneyland Sha_Tin|Tung_Chung
        Aberdeen|Mui_Wo Yuen_Long|Mui_Wo Stanley|HKIA""",
    "cheung-chau": "Central|Cheung_Chau Cheung_Chau|Mui_Wo Aberdeen|Cheung_Chau",
    "lamma": "Central|Yung_Shue_Wan Aberdeen|Sok_Kwu_Wan Cyberport|Yung_Shue_Wan Ap_Lei_Chau|Sok_Kwu_Wan",
    "peng-chau": "Central|Peng_Chau Discovery_Bay|Peng_Chau Mui_Wo|Peng_Chau",
    "hei-ling-chau": "Mui_Wo|Hei_Ling_Chau Central|Hei_Ling_Chau",
    "po-toi": "Stanley|Po_Toi Cape_D'Aguilar|Po_Toi",
    "tap-mun": "Wong_Shek|Tap_Mun Sha_Tin|Tap_Mun",
    "tung-lung-chau": "Sai_Wan_Ho|Tung_Lung_Chau Tseung_Kwan_O|Tung_Lung_Chau",
    "dangan": "Zhuhai|Dangan Stanley|Dangan",
    "tung-ping-chau": "Sha_Tin|Tung_Ping_Chau",
    "dongao": "Zhuhai|Dong'ao Guishan|Dong'ao",
    "wailingding": "Zhuhai|Wailingding Central|Wailingding",
    "guishan": "Zhuhai|Guishan Macau|Guishan",
    "wanshan": "Zhuhai|Dawanshan Dong'ao|Dawanshan",
    "gulangyu": "Xiamen_ferry|Gulangyu Haicang|Gulangyu Xiamen_ferry|Gulangyu_pier",
    "deep-bay": "Tuen_Mun|Shekou Yuen_Long|Shenzhen_Bay_Port HKIA|Shekou HKIA|Shenzhen_airport",
    "macau-taipa": "Macau|Taipa Macau|Cotai Gongbei|Cotai Zhuhai|Hengqin Bridge_port_of_Macau|Taipa",
    "johor-strait": "Johor_Bahru|Singapore Johor_Bahru|Woodlands Senai|Changi Johor_Bahru|Tuas",
    "channel": "Dover|Calais London|Paris London|Amsterdam Plymouth|Brest Edinburgh|Copenhagen",
    "oresund": "Copenhagen|Malmo Helsingor|Helsingborg Copenhagen|Gothenburg Odense|Malmo",
    "great-belt": "Copenhagen|Odense Roskilde|Aarhus Odense|Helsingor",
    "gulf-of-finland": "Tallinn|Helsinki Stockholm|Tallinn Riga|Helsinki",
    "irish-sea": "London|Dublin Manchester|Belfast Cardiff|Dublin",
    "qiongzhou-strait": "Guangzhou|Haikou Zhanjiang|Haikou Zhanjiang|Sanya",
    "taiwan-strait": "Taipei|Xiamen Kaohsiung|Fuzhou Taipei|Shantou",
    "singapore-strait": "Singapore|Batam Johor_Bahru|Tanjung_Pinang",
    "korea-strait": "Fukuoka|Busan Osaka|Seoul",
    "fehmarn-belt": "Copenhagen|Rostock Odense|Hamburg Copenhagen|Berlin",
    "shikoku": "Hiroshima|Matsuyama Matsuyama|Oita Tokushima|Wakayama Takamatsu|Okayama",
    "awaji": "Kobe|Sumoto Osaka|Sumoto",
    "tokyo-bay": "Yokohama|Kisarazu Kurihama|Kanaya",
    "isle-of-wight": "Portsmouth|Newport Southampton|Newport",
    "cook-strait": "Wellington|Picton Wellington|Nelson",
    "vancouver-island": "Vancouver|Victoria Vancouver|Nanaimo",
    "bahrain": "Manama|Khobar Muharraq|Khobar Durrat_Al_Bahrain|Uqair Manama|Zubarah Durrat_Al_Bahrain|Dukhan",
    "kanmon": "Osaka|Fukuoka Hiroshima|Fukuoka Yamaguchi|Oita",
    "messina": "Messina|Reggio Catania|Reggio",
    "lake-geneva": "Lausanne|Evian",
    "lake-constance": "Konstanz|Friedrichshafen",
    "oslofjord": "Horten|Moss",
    "puget-sound": "Seattle|Bremerton",
    "lake-ontario": "Toronto|Niagara",
    "zanzibar": "Dar_es_Salaam|Zanzibar",
    "sado": "Niigata|Sado",
    "langkawi": "Alor_Setar|Langkawi",
    "bosphorus": "Istanbul_old_town|Kadikoy Istanbul_airport|Ankara Edirne|Kadikoy",
    "gibraltar": "Malaga|Ceuta Malaga|Melilla Tarifa|Tangier Gibraltar|Tanger_Med Lisbon|Rabat Barcelona|Algiers",
    "rio-de-la-plata": """Buenos_Aires|Montevideo Buenos_Aires|Colonia La_Plata|Montevideo Rosario|Colonia
        Concordia|Salto""",
    "lake-michigan": "Milwaukee|Grand_Rapids Chicago|Grand_Rapids Milwaukee|Detroit Mackinaw_City|Marquette",
    "caspian": "Baku|Turkmenbashi Baku|Aktau Makhachkala|Aktau Rasht|Turkmenbashi",
    "juneau": "Seattle|Juneau Skagway|Juneau Whitehorse|Juneau",
}

JOINED = """Manama|Muharraq Manama|Durrat_Al_Bahrain Manama|Umm_an_Nasan Khobar|Uqair Zubarah|Dukhan Guangzhou|Foshan
    Guangzhou|Dongguan Guangzhou|Panyu Guangzhou|Nansha Guangzhou|Zhongshan Guangzhou|Zhuhai
    Guangzhou_airport|Shenzhen Guangzhou_airport|Humen Guangzhou_airport|Huangpu Huangpu|Dongguan Huangpu|Nansha
    Guangzhou_South|Zhongshan Shenzhen|Dongguan Shenzhen|Humen Shenzhen|Shenzhen_airport Shenzhen_airport|Humen
    Dongguan|Humen Macau|Gongbei Macau|Zhuhai Zhuhai|Zhongshan Zhongshan|Nansha Lo_Wu|Futian Tuen_Mun|Lo_Wu
    Yuen_Long|Futian Sha_Tin|Shenzhen Mong_Kok|Lo_Wu Central|Chai_Wan Kennedy_Town|Sai_Wan_Ho Stanley|Aberdeen
    North_Point|Macau_Ferry_Terminal North_Point|Chai_Wan Central|Stanley Mong_Kok|Kwun_Tong
    Tsim_Sha_Tsui|Kwun_Tong Kwun_Tong|Tseung_Kwan_O Tsing_Yi|Tsim_Sha_Tsui Tsuen_Wan|Tuen_Mun Tuen_Mun|Tsing_Yi
    Tuen_Mun|Yuen_Long HKIA|Tung_Chung HKIA|Disneyland Mui_Wo|Tung_Chung Futian|Shekou Shekou|Shenzhen_Bay_Port
    Shenzhen_airport|Shekou Tuen_Mun|Lok_Ma_Chau Futian|Tuen_Mun Yuen_Long|Lok_Ma_Chau Taipa|Cotai Taipa|Hengqin
    Macau|Bridge_port_of_Macau Zhuhai|Bridge_port_of_Macau Batam|Tanjung_Pinang Johor_Bahru|Senai Singapore|Changi
    Woodlands|Changi Tuas|Woodlands London|Dover London|Edinburgh London|Plymouth Paris|Calais Paris|Brest
    Paris|Amsterdam Calais|Amsterdam Copenhagen|Roskilde Copenhagen|Helsingor Odense|Aarhus Malmo|Helsingborg
    Malmo|Gothenburg Tallinn|Riga Helsinki|Saint_Petersburg Belfast|Dublin London|Manchester Haikou|Sanya
    Taipei|Kaohsiung Yung_Shue_Wan|Sok_Kwu_Wan Cyberport|Ap_Lei_Chau Aberdeen|Ap_Lei_Chau Stanley|Cape_D'Aguilar
    Gulangyu|Gulangyu_pier Xiamen_ferry|Haicang Sha_Tin|Wong_Shek Xiamen|Xiamen_ferry Discovery_Bay|Mui_Wo
    Xiamen|Fuzhou Busan|Seoul Istanbul_airport|Istanbul_old_town Kadikoy|Ankara Hiroshima|Osaka Hiroshima|Okayama
    Hiroshima|Yamaguchi Fukuoka|Oita Matsuyama|Kochi Takamatsu|Tokushima Osaka|Wakayama Osaka|Kobe Tokyo|Yokohama
    Tokyo|Narita Copenhagen|Nykobing Rostock|Hamburg Rostock|Stralsund Southampton|Portsmouth Wellington|Auckland
    Picton|Nelson Victoria|Nanaimo Vancouver|Seattle Seattle|Tacoma Catania|Palermo Geneva|Nyon Lausanne|Montreux
    Konstanz|Zurich Friedrichshafen|Lindau Oslo|Moss Toronto|Hamilton Malaga|Seville Seville|Tarifa Malaga|Gibraltar
    Gibraltar|Tarifa Lisbon|Tarifa Malaga|Barcelona Ceuta|Tangier Ceuta|Tanger_Med Tangier|Melilla Tangier|Rabat
    Melilla|Algiers Juneau|Juneau_ferry Skagway|Whitehorse Buenos_Aires|Rosario Buenos_Aires|La_Plata
    Rosario|Concordia Colonia|Montevideo Montevideo|Salto Chicago|Milwaukee Milwaukee|Marquette Detroit|Mackinaw_City
    Detroit|Grand_Rapids Baku|Makhachkala Baku|Rasht Rasht|Gorgan Rasht|Tehran Aktau|Turkmenbashi Turkmenbashi|Gorgan"""


def pairs(written: str) -> list[tuple[str, str]]:
    """The pairs of names in a list such as "Shenzhen|Lo_Wu Macau|Gongbei"."""
    return [(a.replace("_", " "), b.replace("_", " ")) for a, b in (pair.split("|") for pair in written.split())]
