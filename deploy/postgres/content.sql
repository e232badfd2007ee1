-- Runs once, when PostgreSQL makes its folder: the database of the CMS.
create database cms owner portals;
