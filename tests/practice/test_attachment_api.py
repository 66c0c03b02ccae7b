"""The Attachment API, over real HTTPS."""

from __future__ import annotations

import hashlib
import json

import pytest

FILES = "/api/now/attachment"
INCIDENTS = "/api/now/table/incident"


@pytest.fixture
def incident(admin):
    """An incident to attach files to."""
    return admin.post(INCIDENTS, json={"short_description": "files"}).json()["result"]["sys_id"]


def upload(client, incident, content=b"a,b\r\n1,2\r\n", **more):
    parameters = {"table_name": "incident", "table_sys_id": incident, "file_name": "rows.csv"}
    headers = {"Content-Type": "text/csv"}
    return client.post(f"{FILES}/file", params=parameters | more, content=content, headers=headers)


def test_a_file_comes_back_as_it_went(admin, incident, server):
    """An upload answers 201 with what is known of the file, and keeps every byte."""
    content = bytes(range(256)) * 8000
    made = upload(admin, incident, content)
    about = made.json()["result"]
    file = admin.get(about["download_link"])

    assert made.status_code == 201
    assert made.headers["location"] == f"{server.address}{FILES}/{about['sys_id']}"
    assert (about["file_name"], about["content_type"]) == ("rows.csv", "text/csv")
    assert (about["size_bytes"], about["hash"]) == (
        str(len(content)),
        hashlib.sha256(content).hexdigest(),
    )
    assert (file.content, file.headers["content-type"]) == (content, "text/csv")
    assert json.loads(file.headers["x-attachment-metadata"])["file_name"] == "rows.csv"


def test_a_form_uploads_too(admin, incident):
    """A browser's form with a file in it does the same."""
    data = {"table_name": "incident", "table_sys_id": incident}
    files = {"uploadFile": ("note.txt", b"hello", "text/plain")}
    about = admin.post(f"{FILES}/upload", data=data, files=files).json()["result"]

    assert (about["file_name"], about["size_bytes"]) == ("note.txt", "5")
    assert admin.get(about["download_link"]).content == b"hello"


def test_files_are_found_by_their_record(admin, incident):
    """The list takes encoded queries over the attachments."""
    upload(admin, incident)
    query = {"sysparm_query": f"table_name=incident^table_sys_id={incident}"}
    answer = admin.get(FILES, params=query)

    assert [file["file_name"] for file in answer.json()["result"]] == ["rows.csv"]
    assert answer.headers["x-total-count"] == "1"


def test_a_file_is_renamed_and_deleted(admin, incident):
    """Both answer 204; after the second the file is gone with its pieces."""
    path = f"{FILES}/{upload(admin, incident).json()['result']['sys_id']}"
    renamed = admin.patch(path, json={"file_name": "other.csv"})
    name = admin.get(path).json()["result"]["file_name"]
    deleted = admin.delete(path)

    assert (renamed.status_code, name, deleted.status_code) == (204, "other.csv", 204)
    assert admin.get(path).status_code == 404
    assert admin.get(f"{path}/file").status_code == 404


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"table_name": ""}, 400),
        ({"table_name": "no_such_table"}, 400),
        ({"table_sys_id": ""}, 400),
        ({"table_sys_id": "nothing"}, 404),
        ({"file_name": ""}, 400),
    ],
)
def test_an_upload_that_belongs_to_nothing_is_refused(admin, incident, change, status):
    """Table, record and name have to be told."""
    assert upload(admin, incident, **change).status_code == status


def test_properties_limit_size_and_types(admin, incident):
    """Files may be kept to some extensions and to a size."""
    properties = {"glide.attachment.extensions": "txt, pdf", "com.glide.attachment.max_size": "1"}
    for name, value in properties.items():
        admin.post("/api/now/table/sys_properties", json={"name": name, "value": value})
    wrong_type = upload(admin, incident)
    too_long = upload(admin, incident, b"x" * (1024 * 1024 + 1), file_name="long.txt")

    assert (wrong_type.status_code, too_long.status_code) == (403, 413)


def test_who_may_not_see_the_record_sees_no_file(admin, incident, server, new_client):
    """A file is hidden like the record it belongs to, and nobody else adds one."""
    about = upload(admin, incident).json()["result"]
    person = new_client((server.personal.user_name, server.personal.password))
    listed = person.get(FILES).json()["result"]

    assert about["sys_id"] not in {file["sys_id"] for file in listed}
    assert person.get(f"{FILES}/{about['sys_id']}").status_code == 404
    assert person.get(f"{FILES}/{about['sys_id']}/file").status_code == 404
    assert upload(person, incident).status_code in {403, 404}
