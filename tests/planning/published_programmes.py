"""What the published programmes of the itineraries say, and the rows in which they say it."""

# What the published programmes say; each word group must stand in the print.
SAID = {
    "futian-hong-kong.trip.yaml": """
        2023 Shenzhen (Futian) - Hong Kong Economic and Trade Cooperation and Exchange Meeting | 經貿合作交流會
        Friday | 24 February 2023 | Hong Kong | fully reopened | about 400 people | 25 agreements | signed on the spot
        Huang Wei | 黃偉 | Party secretary of Futian district | XtalPi | 晶泰科技 | C-MER Eye Care | 希瑪眼科 | comment
        Company based in Shenzhen | officials present at the briefing
        Bernard Chan Pak-li | 陳百里 | Under Secretary for Commerce and Economic Development
        consumer vouchers | CNY 10 million | 500 youth exchanges | Shenzhen Commerce Bureau | Co-leads
        Hong Kong business and technology representatives
    """,
    "hong-kong-shenzhen-company-visit.trip.yaml": """
        14 June 2018 | Thursday
        08:30 | 09:00 | Assemble | PolyU Fountain Square | Chatham Road / Cheong Wan Road | Hung Hom | Hong Kong
        10:00 | across the border | Shenzhen | 10:15 | 12:30 | Company visit 1 | Tencent
        12:45 | 15:00 | Lunch and free time | OCT Loft Creative Culture Park
        15:15 | 17:30 | Company visit 2 | The second host | 17:45 | 18:45 | Back to Hong Kong
        Delegates of the conference | 20
    """,
    "estonia-state-visit.trip.yaml": """
        19 October 2006 | Thursday | 12:30 | 12:40 | Arrival | Tallinn airport | Lennujaama 2 | Tallinn
        Her Majesty Queen Elizabeth II | Duke of Edinburgh
        12:55 | 13:30 | Welcome and meeting of the heads of state | 13:05 | guest book
        Office of the President | A. Weizenbergi 39 | President of the Republic of Estonia
        15:15 | 15:45 | The Duke opens a factory | IPA | Laike tee 5 | Peetri | Rae parish
        17:10 | 17:55 | Concert | KUMU | Weizenbergi 34 / Valge 1 | 18:35 | Reception of the British ambassador
        20:20 | 22:20 | State dinner | House of the Black Heads | Pikk 26 | 20:25 | 20:35 | Addresses
        20 October 2006 | Friday | 10:45 | 10:50 | Royal Navy memorial | Pikk 70
        11:00 | 11:40 | public | Town Hall Square | 11:10 | 11:30 | Mayor of Tallinn
        11:50 | 12:25 | Naval ceremonies and departure | Old Port | dock 17 | HMS Liverpool
    """,
    "guangzhou-shenzhen-day.trip.yaml": """
        23 February 2023 | Thursday | ~08:00 | The delegation arrives for the train | West Kowloon Station
        Both sides' immigration is in the station | John Lee Ka-chiu | 李家超 | Chief Executive | 行政長官
        Cheuk Wing-hing | Deputy Chief Secretary | Erick Tsang | Algernon Yau | Christine Choi Yuk-lin | Sun Dong
        Carol Yip | Director of the Chief Executive's Office | Michael Cheuk | Warner Cheuk
        morning | To Guangzhou | train | Meeting with Guangdong provincial leaders | Guangzhou
        Huang Kunming | Wang Weizhong
        afternoon | Transfer to Shenzhen | Meeting with Shenzhen city leaders | Leaders of Shenzhen
        evening | Return to Hong Kong
    """,
    "bridge-works-visit.trip.yaml": """
        1 March 2014 | Saturday | 08:00 | Assemble | China Ferry Terminal | Tsim Sha Tsui
        Young planners' and engineers' visit | Hong Kong-Zhuhai-Macao | Bridge works | Young planners and engineers
        08:30-08:40 | ferry | To Jiuzhou port | Two sailings are named, 08:30 and 08:40 | Zhuhai
        The bridge, Zhuhai part | Artificial island of the tunnel | Tube factory on Guishan island | Lunch
        The bridge office | Guides the visit | 18:00 | Return to Hong Kong | Zhuhai Jiuzhou Port
    """,
    "matsuyama-sister-city.trip.yaml": """
        Freiburg delegation in Matsuyama | 25 years of sister cities
        Mayor Salomon | Partner of Mayor Salomon | Vice-mayor of Freiburg | Partner of the vice-mayor
        Councillors of Freiburg | 4 people | Partners of councillors | 2 people | Staff of the city | staff; 2 people
        4 April 2014 | Friday | 10:47-11:00 | Arrival by fast ferry | Matsuyama Tourist Port
        14:55-15:15 | Call on the mayor | City Hall, main building | 3F, room 1
        15:25-15:45 | Call on the council | City Hall, annex | 6F, rooms 3-4
        16:25-17:30 | Tree planting and environment centre | Matsuyama General Park
        5 April 2014 | Saturday | 09:00-10:15 | Castle | Matsuyama Castle | 10:15-10:45 | Tea | Castle top square
        if it rains Ropeway station hall | 11:00-11:30 | Yakyuken contest | Citizens' hall
        14:30-15:15 | Brewery | Minakuchi Shuzo | 15:30-16:00 | Dogo Onsen main building | 16:30-17:20 | Temple
        Ishite-ji | 19:00-21:30 | Anniversary party | place to be confirmed
        6 April 2014 | Sunday | 10:00-10:15 | Environment forum | 10:30-10:50 | Environment fair
        11:40-12:30 | Parade and performance | Mitsukoshi front | Chifunemachi
        15:00-17:00 | Exchange with Hojo town council | Kashima
        7 April 2014 | Monday | 09:30-10:00 | Recycling centre | Matsuyama Re-Saikan | 16:00 | Event: to be confirmed
    """,
    "four-cities-tour.trip.yaml": """
        about 100 people | John Lee | Chief Executive, leader of the delegation | Chan Kwok-ki | Chief Secretary
        Andrew Leung | President of the Legislative Council | deputy leader | Heads of bureaux | 4 people
        83 members of the Legislative Council | red group | Foshan group | 16 projects in four cities
        21 April 2023 | Friday | ~15:15 | Assemble | Group photo | Coaches leave | East Wing forecourt
        Central Government Offices | Hong Kong | afternoon | Arrival, met by the mayor | Late in the afternoon
        Qin Weizhong | Mayor of Shenzhen | Wuzhou Guest House | evening | Dinner with the party secretary and the mayor
        Meng Fanli | Party secretary of Shenzhen | Over before 22:00
        22 April 2023 | Saturday | morning | BYD headquarters | A ride in the SkyShuttle
        DJI | First of the afternoon | Tea with Hong Kong young people | Second of the afternoon
        Qianhai Shenzhen-HK Youth Innovation and Entrepreneur Hub | Hong Kong young people
        23 April 2023 | Sunday | First of the morning | Airport logistics park
        Dongguan - HK International Airport Logistics Park | Second of the morning | Huawei Ox Horn campus
        A ride on the internal train | Songshan Lake | noon | Lunch with Hong Kong business people | Dongguan
        The Chief Executive joins the Foshan group | The "city brain" centre | Foshan city brain
        Third of the afternoon | KUKA Robotics | Dinner with the vice-chair and the mayor | Zheng Ke
        CPPCC vice-chair | Bai Tao | Mayor of Foshan | Modern Dental | Huayang Lake | Jianyuzhou park
        A stop of the Dongguan group alone | Bright Dream Robotics | Lingnan Tiandi | Nanfeng Kiln
        A stop of the Foshan group alone | on 22 or 23 April
        24 April 2023 | Monday | The two groups converge | Lijiao sewage treatment plant | Guangzhou
        Lunch with Guangzhou leaders | Meeting with Guangdong leaders | By high-speed rail to West Kowloon
        Hong Kong West Kowloon Station | The evening is the time of arrival
    """,
    "tokyo-singapore-mission.trip.yaml": """
        Harbour Chamber trade mission to Tokyo and Singapore | 海港貿易商會東京及新加坡商貿訪問團
        ハーバー貿易会議所 | 東京・シンガポール訪問団 | Draft 4 | Mission desk, +852 5555 0140
        9 June 2026 | Tuesday | Hong Kong, UTC+8 | 05:40-05:50 | Roll call
        bring Passport | XX 500 | 09:05-14:25 | Tokyo, UTC+9, one hour ahead of Hong Kong
        2 nights | Coach 1 | 18:30-20:00 | dress Lounge suit
        if it rains Bayside Hall | 18:45 Remarks: Ms Yamada, Mr Chan
        10 June 2026 | please arrive by 10:50 | to be signed: Memorandum on service robots in ports | Press briefing
        accepted DLG302 tight-leg | within these hours | 14:00-16:30 | (tentative) | Car A
        Harbour cruise | (cancelled)
        17:45 | via Lantern Hotel Tokyo | XX 549 | 21:55-01:40 | arrives Thursday 11 June, UTC+8
        joins 10 June | leaves 10 June
        11 June 2026 | Tokyo, UTC+9 | Singapore, UTC+8, one hour behind Tokyo
        Free until departure | XX 801 | 11:05-17:20 | ~19:45
        12 June 2026 | Round table on logistics | Merbau terminal | XX 702 | Home
        Agreement on data for cold chains | signed by | Tan Ah Kow | Coach 2 | driver Mr Lim
    """,
}

# The rows of the published programmes: day, time, what happens, and the place, or from where to where; no place where
# it is that of the row above, or the title says it.
ROWS = {
    "hong-kong-shenzhen-company-visit.trip.yaml": """
        14 June | 08:30-09:00 | Assemble | PolyU Fountain Square
        14 June | 09:00-10:00 | To Shenzhen, across the border | to Tencent
        14 June | 10:15-12:30 | Company visit 1 | Tencent
        14 June | 12:45-15:00 | Lunch and free time | OCT Loft Creative Culture Park
        14 June | 15:15-17:30 | Company visit 2 | Premises of the second host
        14 June | 17:45-18:45 | Back to Hong Kong, across the border | to PolyU Fountain Square
    """,
    "estonia-state-visit.trip.yaml": """
        19 October | 12:30-12:40 | Arrival | Tallinn airport
        19 October | 12:55-13:30 | Welcome and meeting of the heads of state | Office of the President
        19 October | 15:15-15:45 | The Duke opens a factory | IPA
        19 October | 17:10-17:55 | Concert | KUMU
        19 October | 17:55-18:35 | Reception of the British ambassador |
        19 October | 20:20-22:20 | State dinner | House of the Black Heads
        20 October | 10:45-10:50 | Royal Navy memorial |
        20 October | 11:00-11:40 | Meeting the public | Town Hall Square
        20 October | 11:50-12:25 | Naval ceremonies and departure | Old Port, dock 17, HMS Liverpool
    """,
    "guangzhou-shenzhen-day.trip.yaml": """
        23 February | ~08:00 | The delegation arrives for the train | Hong Kong West Kowloon Station
        23 February | morning | To Guangzhou | Hong Kong West Kowloon Station
        23 February | morning | Meeting with Guangdong provincial leaders | Guangzhou
        23 February | afternoon | Transfer to Shenzhen | to Shenzhen
        23 February | afternoon | Meeting with Shenzhen city leaders | Shenzhen
        23 February | evening | Return to Hong Kong | to Hong Kong
    """,
    "bridge-works-visit.trip.yaml": """
        1 March | 08:00 | Assemble | China Ferry Terminal, Tsim Sha Tsui
        1 March | 08:30-08:40 | To Jiuzhou port | China Ferry Terminal, Tsim Sha Tsui to Zhuhai Jiuzhou Port
        1 March | tbc | The bridge, Zhuhai part | Hong Kong-Zhuhai-Macao Bridge, Zhuhai part
        1 March | tbc | Artificial island of the tunnel |
        1 March | tbc | Tube factory on Guishan island | Tube factory
        1 March | tbc | Lunch | place to be confirmed
        1 March | 18:00-19:10 | Return to Hong Kong | Zhuhai Jiuzhou Port to China Ferry Terminal
    """,
    "matsuyama-sister-city.trip.yaml": """
        4 April | 10:47-11:00 | Arrival by fast ferry | Matsuyama Tourist Port
        4 April | 14:55-15:15 | Call on the mayor | City Hall, main building
        4 April | 15:25-15:45 | Call on the council | City Hall, annex
        4 April | 16:25-17:30 | Tree planting and environment centre | Matsuyama General Park
        5 April | 09:00-10:15 | Castle | Matsuyama Castle
        5 April | 10:15-10:45 | Tea | Castle top square
        5 April | 11:00-11:30 | Yakyuken contest |
        5 April | 14:30-15:15 | Brewery | Minakuchi Shuzo
        5 April | 15:30-16:00 | Dogo Onsen | Dogo Onsen main building
        5 April | 16:30-17:20 | Temple | Ishite-ji
        5 April | 19:00-21:30 | Anniversary party | place to be confirmed
        6 April | 10:00-10:15 | Environment forum | place to be confirmed
        6 April | 10:30-10:50 | Environment fair |
        6 April | 11:40-12:30 | Parade and performance | Mitsukoshi front, Chifunemachi
        6 April | 15:00-17:00 | Exchange with Hojo town council | Kashima
        7 April | 09:30-10:00 | Recycling centre | Matsuyama Re-Saikan
        7 April | 16:00 | Event: to be confirmed | place to be confirmed
    """,
    "four-cities-tour.trip.yaml": """
        21 April | ~15:15 | Assemble | East Wing forecourt, Central Government Offices
        21 April | afternoon | Arrival, met by the mayor | Wuzhou Guest House
        21 April | evening | Dinner with the party secretary and the mayor | Shenzhen
        22 April | morning | BYD headquarters |
        22 April | afternoon | DJI |
        22 April | afternoon | Tea with Hong Kong young people | Qianhai Shenzhen-HK Youth Innovation
        23 April | morning | Airport logistics park | Dongguan - HK International Airport Logistics Park
        23 April | morning | Huawei Ox Horn campus |
        23 April | noon | Lunch with Hong Kong business people | Dongguan
        23 April | afternoon | The Chief Executive joins the Foshan group | to Foshan city brain
        23 April | afternoon | The "city brain" centre | Foshan city brain
        23 April | afternoon | KUKA Robotics |
        23 April | evening | Dinner with the vice-chair and the mayor | Foshan
        24 April | morning | Lijiao sewage treatment plant |
        24 April | noon | Lunch with Guangzhou leaders | Guangzhou
        24 April | afternoon | Meeting with Guangdong leaders | Guangzhou
        24 April | evening | By high-speed rail to West Kowloon | Guangzhou South Station
    """,
}
