PYTHON ?= python3
PORT ?= 8000
PY := .venv/bin/python
# What is checked as production is checked without its secrets and without its server.
AS_PRODUCTION := DJANGO_SETTINGS_MODULE=site_tphcm.settings.production ALLOWED_HOSTS=example.vn \
	DATABASE_URL=postgresql://check@127.0.0.1:1/check
export PORT
# Three workers, each in a clone of the same city, one of them with the browser; ARGS='-n 0 …' for one alone.
PARALLEL := -n 3 --dist loadfile --no-loadscope-reorder

.DEFAULT_GOAL := help
.PHONY: help run setup setup-tests setup-replay python check test test-cells test-full bench bench-full bench-long bench-verbs bench-search \
	screenshots screens guide

help: ## danh sách các lệnh
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1\t\2/p' Makefile | expand -t 18

run: setup ## chạy trang tại http://127.0.0.1:8000 (PORT=… để đổi cổng mạng)
	@exec $(PY) manage.py serve --port '$(PORT)' --with-parent $$PPID

setup: python ## tạo .venv và cài các thư viện trong requirements.txt
	@exec $(PYTHON) site_tphcm/bootstrap.py --with-parent $$PPID requirements.txt

setup-tests: python
	@exec $(PYTHON) site_tphcm/bootstrap.py --with-parent $$PPID requirements.txt tests/requirements.txt

setup-replay: python ## cài pywb vào .venv-replay, để thử phát lại bản lưu trữ
	@exec $(PYTHON) site_tphcm/bootstrap.py --with-parent $$PPID --into .venv-replay tests/replay-requirements.txt

python:
	@command -v $(PYTHON) >/dev/null || \
		{ echo 'Không tìm thấy $(PYTHON); hãy cài Python 3.11 trở lên: sudo apt install python3 python3-venv.' >&2; exit 2; }

check: setup-tests ## kiểm tra văn phong mã, kiểu, giao diện, cấu hình và cấu trúc dữ liệu
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	$(PY) -m djlint templates --lint --quiet
	@key=$$($(PY) -c 'import secrets; print(secrets.token_urlsafe(50))') && set -x && \
		$(AS_PRODUCTION) DJANGO_SECRET_KEY=$$key $(PY) manage.py check --deploy --fail-level WARNING && \
		$(AS_PRODUCTION) DJANGO_SECRET_KEY=$$key $(PY) -W ignore::RuntimeWarning manage.py makemigrations --check --dry-run

test: setup-tests ## các bài thử, khoảng 14 phút trên hai nhân
	@exec $(PY) -m pytest $(PARALLEL) $(ARGS)

bench: setup-tests ## bảng mục tiêu về tốc độ ở 10.000 trang, dưới 15 phút (cần nginx, wrk của Debian)
	@exec $(PY) -m bench.run $(ARGS)

bench-full: setup-tests ## như make bench, ở 100.000 và 1.000.000 trang (lần đầu khoảng một giờ)
	$(PY) -m bench.run --large 100000 --report bench/report-100000.md
	$(PY) -m bench.run --large 1000000 --report bench/report-1000000.md

bench-long: setup-tests ## đám đông mười phút, cơ sở dữ liệu mất một phút, hai máy chủ, địa chỉ bịa đặt (khoảng 40 phút)
	$(PY) -m bench.long $(ARGS)

bench-verbs: setup-tests ## so thời gian các việc với Wagtail có sẵn
	$(PY) -m bench.verbs
	$(PY) -m bench.documents
	$(PY) -m bench.archive
	$(PY) -m bench.sealing
	$(PY) -m bench.looking_back
	$(PY) -m bench.archive_appends
	$(PY) -m bench.letters

bench-search: setup-tests ## tìm kiếm: tốc độ, độ đúng ở 100.000 trang
	$(PY) -m bench.search

screenshots: setup-tests ## ảnh mọi loại trang của trang đang chạy (make run)
	@exec $(PY) -m tests.browser.screenshots http://127.0.0.1:$(PORT)

screens: setup-tests ## ảnh mọi màn hình quản trị của trang đang chạy; nêu chữ tiếng Anh, nhãn bị cắt
	@exec $(PY) -m tests.browser.screens http://127.0.0.1:$(PORT)

guide: setup-tests ## chụp lại ảnh trong docs/huong-dan từ trang đang chạy (make run)
	@exec $(PY) -m tests.browser.guide http://127.0.0.1:$(PORT)

test-cells: setup-tests ## mọi ô của bảng thẩm quyền: ai, chuyên mục, trạng thái, việc (vài giờ)
	@PORTAL_FULL=1 PORTAL_EVERY_CELL=1 exec $(PY) -m pytest $(PARALLEL) tests/approval/test_table_of_authority.py \
		tests/approval/test_table_of_translations.py $(ARGS)

test-full: setup-tests setup-replay ## các bài thử với số lần lặp đầy đủ
	@PORTAL_FULL=1 exec $(PY) -m pytest $(PARALLEL) $(ARGS)
