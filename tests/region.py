"""Names the cities of the Greater Bay Area."""

REGION = (
    "Hong Kong",
    "Macau",
    "Guangzhou",
    "Shenzhen",
    "Zhuhai",
    "Foshan",
    "Huizhou",
    "Dongguan",
    "Zhongshan",
    "Jiangmen",
    "Zhaoqing",
)
