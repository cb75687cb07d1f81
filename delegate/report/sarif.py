"""Findings as SARIF 2.1.0, for code scanning; paths are relative, columns count code points."""

from typing import Any

from delegate import __version__
from delegate.diagnostics import Finding
from delegate.report import FindingsFormat, Report, fingerprints
from delegate.report.json import document_bytes
from delegate.source import Where

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def render(report: Report) -> bytes:
    """One run with a rule for each code that was found."""
    rules: dict[str, dict[str, Any]] = {}
    for finding in report.findings:
        rules.setdefault(finding.code, {"id": finding.code, "name": finding.name})
    ids = sorted(rules)
    marked = zip(report.findings, fingerprints(report), strict=True)
    results = [_result(finding, ids.index(finding.code), fingerprint) for finding, fingerprint in marked]
    driver = {"name": "delegate", "version": __version__, "rules": [rules[id_] for id_ in ids]}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return document_bytes({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _result(finding: Finding, rule: int, fingerprint: str) -> dict[str, Any]:
    text = finding.message + (f"\n{finding.help}" if finding.help else "")
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": rule,
        "level": finding.severity.word,
        "message": {"text": text},
        "locations": [_location(finding.where)],
        "partialFingerprints": {"delegate/v1": fingerprint},
    }
    if finding.related:
        result["relatedLocations"] = [
            {**_location(where), "message": {"text": message}} for where, message in dict.fromkeys(finding.related)
        ]
    if finding.accepted is not None:
        result["suppressions"] = [{"kind": "inSource", "justification": finding.accepted}]
    return result


def _location(where: Where) -> dict[str, Any]:
    start, end = where.span
    region = {
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    }
    artifact = {"uri": _uri(where.path), "uriBaseId": "%SRCROOT%"}
    return {"physicalLocation": {"artifactLocation": artifact, "region": region}}


def _uri(path: str) -> str:
    """A relative path as a URI: everything but letters, digits and a few signs percent-encoded."""
    kept = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/"
    return "".join(chr(byte) if byte in kept else f"%{byte:02X}" for byte in path.encode("utf-8", "surrogatepass"))


FORMAT = FindingsFormat(render, document=True)
