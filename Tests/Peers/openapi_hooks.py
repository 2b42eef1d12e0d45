"""What schemathesis cannot know when it makes requests from the emulator's OpenAPI document."""

import schemathesis


@schemathesis.hook
def map_body(context, body):
    """Keeps the rules that no schema can express, so that requests get beyond them."""
    settings = body.get("config", body) if isinstance(body, dict) else None
    if isinstance(settings, dict):
        code, nodes = settings.get("app_url"), settings.get("worker_server_num")
        if isinstance(code, str) and code and isinstance(settings.get("boot_file_url"), str):
            settings["boot_file_url"] = code.rstrip("/") + "/train.py"
        if isinstance(nodes, (int, float)) and not isinstance(nodes, bool) and nodes > 2 and nodes == int(nodes):
            settings["worker_server_num"] = 1 + int(nodes) % 2
    return body
