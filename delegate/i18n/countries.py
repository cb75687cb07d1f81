"""Lists the countries by name, as they are said of the sides of a border; one that is not listed is its code."""

from collections.abc import Mapping
from types import MappingProxyType

COUNTRIES: Mapping[str, str] = MappingProxyType(
    {
        "AE": "United Arab Emirates",
        "AR": "Argentina",
        "AT": "Austria",
        "AU": "Australia",
        "BE": "Belgium",
        "BN": "Brunei",
        "BR": "Brazil",
        "CA": "Canada",
        "CH": "Switzerland",
        "CL": "Chile",
        "CZ": "Czechia",
        "DE": "Germany",
        "DK": "Denmark",
        "EE": "Estonia",
        "EG": "Egypt",
        "ES": "Spain",
        "FI": "Finland",
        "FR": "France",
        "GB": "the United Kingdom",
        "GE": "Georgia",
        "GR": "Greece",
        "HU": "Hungary",
        "ID": "Indonesia",
        "IE": "Ireland",
        "IL": "Israel",
        "IN": "India",
        "IS": "Iceland",
        "IT": "Italy",
        "JP": "Japan",
        "KH": "Cambodia",
        "KR": "Korea",
        "KZ": "Kazakhstan",
        "LA": "Laos",
        "LK": "Sri Lanka",
        "LT": "Lithuania",
        "LU": "Luxembourg",
        "LV": "Latvia",
        "MN": "Mongolia",
        "MX": "Mexico",
        "MY": "Malaysia",
        "NL": "the Netherlands",
        "NO": "Norway",
        "NP": "Nepal",
        "NZ": "New Zealand",
        "PH": "the Philippines",
        "PK": "Pakistan",
        "PL": "Poland",
        "PT": "Portugal",
        "RO": "Romania",
        "RU": "Russia",
        "SA": "Saudi Arabia",
        "SE": "Sweden",
        "SG": "Singapore",
        "SK": "Slovakia",
        "TH": "Thailand",
        "TR": "Türkiye",
        "TW": "Taiwan",
        "UA": "Ukraine",
        "US": "the United States",
        "VN": "Vietnam",
        "ZA": "South Africa",
    }
)


def side_name(code: str) -> str:
    """One side of a border in English: a region of China or a country; a code that is not known as it is."""
    return _REGIONS.get(code) or COUNTRIES.get(code, code)


_REGIONS = {"CN": "the Mainland", "HK": "Hong Kong", "MO": "Macau"}
