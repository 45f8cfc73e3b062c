"""What the app answers to whoever asks without a session."""

import httpx
import pytest

pytestmark = pytest.mark.xdist_group("pages")
PATHS = ("/", "/data", "/_stcore/health", "/static/none.js", "/assets/none", "/favicon.png")


@pytest.mark.parametrize("path", PATHS)
def test_every_answer_carries_the_headers(app: str, path: str) -> None:
    headers = httpx.get(app + path).headers
    assert "default-src 'self'" in headers["content-security-policy"]
    assert "'unsafe-eval'" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["referrer-policy"] == "no-referrer"
    assert "access-control-allow-origin" not in headers


@pytest.mark.parametrize(
    "path", ["/media/x.png", "/_stcore/metrics", "/_stcore/agent/openapi.json", "/app/static/x"]
)
def test_what_the_app_never_uses_is_closed(app: str, path: str) -> None:
    answer = httpx.get(app + path)
    assert answer.status_code == 404 or "<title>Streamlit" in answer.text


def test_another_host_name_is_refused(app: str) -> None:
    assert httpx.get(app, headers={"Host": "evil.example"}).status_code == 400


def test_the_font_is_ours(app: str) -> None:
    answer = httpx.get(f"{app}/assets/inter-latin-wght-normal.woff2")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "font/woff2"
