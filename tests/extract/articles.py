"""Invented articles about invented people, built from the grammar of Indonesian press prose."""

from typing import Final

AWARD: Final = """Diskominfo Batu Raih Terbaik II Ajang Anugerah Contoh 2023

Selasa, 7 November 2023 - 09:15 WIB

KOTA BATU, KABARCONTOH.COM - Dinas Komunikasi dan Informatika (Diskominfo) Kota Batu meraih Terbaik II kategori Media \
Sosial dalam Anugerah Contoh Humas (ACH) 2023 yang digelar Dinas Kominfo Provinsi Jawa Timur di Hotel Melati, Kota \
Madiun, Senin (6/11/2023). Penghargaan diterima langsung oleh Plt. Kepala Diskominfo Kota Batu, Drs. H. Rahman \
Contohwan, M.Si.

Terbaik I diraih Dinas Kominfo Kota Madiun. Sementara Diskominfo Kabupaten Sleman memperoleh Terbaik III.

“Kami bersyukur atas hasil ini. Semoga tahun depan menjadi juara satu,” ujar Contohwan.

BACA JUGA:Bupati Garut Ani Palsu Resmikan Pasar

Menurutnya, capaian itu berkat kerja sama dengan Kelompok Informasi Masyarakat (KIM) Melati Jaya.

Wakil Wali Kota Batu, Siti Misalnya, berharap prestasi ini dipertahankan. Ia mengimbau seluruh OPD memperbarui situsnya.

(ab/cd)
"""

MEETING: Final = """Pemkab Sleman Ikuti Rakor Humas

SLEMAN - Pemerintah Kabupaten Sleman (Pemkab Sleman) melalui Dinas Komunikasi dan Informatika (Dinkominfo) mengikuti \
Rapat Koordinasi Humas Pemerintah secara virtual pada Rabu, 26 Februari 2025. Rakor dibuka oleh Menteri Komunikasi dan \
Digital, Mira Andaikan, dengan tema “Humas Maju Negeri Kuat”. Kegiatan ini bertujuan untuk menyatukan langkah humas.

Rakor tersebut dihadiri oleh Sekda Sleman, Harun Umpama, dan Kepala Dinkominfo Kabupaten Sleman, Dwi Seumpama, serta \
diikuti 120 peserta.

Mira menegaskan pentingnya kecepatan informasi sesuai Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi \
Publik.

"Humas harus hadir lebih dulu daripada kabar bohong," katanya.

Bupati Sleman, Joko Permisalan, mengatakan, "Kami siap melaksanakan arahan itu dengan sungguh-sungguh."
"""
