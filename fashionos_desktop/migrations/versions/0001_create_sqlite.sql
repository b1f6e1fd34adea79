CREATE TABLE profiles (
    id TEXT NOT NULL,
    organization_id TEXT,
    full_name TEXT,
    email TEXT,
    phone TEXT,
    avatar_url TEXT,
    role TEXT DEFAULT 'viewer' NOT NULL,
    created_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    updated_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    CONSTRAINT pk_profiles PRIMARY KEY (id),
    CONSTRAINT fk_profiles_organization_id FOREIGN KEY(organization_id) REFERENCES organizations (id) ON DELETE SET NULL,
    CONSTRAINT uq_profiles_email UNIQUE (email),
    CONSTRAINT ck_profiles_id_form CHECK (length(id) = 36),
    CONSTRAINT ck_profiles_role_choices CHECK (role IN ('owner', 'admin', 'organizer', 'viewer')),
    CONSTRAINT ck_profiles_created_at_form CHECK (created_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_profiles_updated_at_form CHECK (updated_at BETWEEN -62135596800000000 AND 253402300799999999)
)
 STRICT;
CREATE INDEX ix_profiles_organization_id ON profiles (organization_id) WHERE organization_id IS NOT NULL;
CREATE TABLE organizations (
    id TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    name TEXT NOT NULL,
    slug TEXT NOT NULL,
    industry TEXT,
    logo_url TEXT,
    "plan" TEXT DEFAULT 'free' NOT NULL,
    created_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    updated_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    CONSTRAINT pk_organizations PRIMARY KEY (id),
    CONSTRAINT fk_organizations_owner_id FOREIGN KEY(owner_id) REFERENCES profiles (id) ON DELETE RESTRICT,
    CONSTRAINT uq_organizations_slug UNIQUE (slug),
    CONSTRAINT ck_organizations_id_form CHECK (length(id) = 36),
    CONSTRAINT ck_organizations_plan_choices CHECK (plan IN ('free', 'pro', 'enterprise')),
    CONSTRAINT ck_organizations_created_at_form CHECK (created_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_organizations_updated_at_form CHECK (updated_at BETWEEN -62135596800000000 AND 253402300799999999)
)
 STRICT;
CREATE INDEX ix_organizations_owner_id ON organizations (owner_id);
CREATE TABLE media_size_specs (
    id TEXT NOT NULL,
    platform TEXT NOT NULL,
    use_case TEXT NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    is_active INTEGER DEFAULT 1 NOT NULL,
    created_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    updated_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    CONSTRAINT pk_media_size_specs PRIMARY KEY (id),
    CONSTRAINT uq_media_size_specs_platform_use_case UNIQUE (platform, use_case),
    CONSTRAINT ck_media_size_specs_id_form CHECK (length(id) = 36),
    CONSTRAINT ck_media_size_specs_width_range CHECK (width >= 1),
    CONSTRAINT ck_media_size_specs_height_range CHECK (height >= 1),
    CONSTRAINT ck_media_size_specs_is_active_form CHECK (is_active IN (0, 1)),
    CONSTRAINT ck_media_size_specs_created_at_form CHECK (created_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_media_size_specs_updated_at_form CHECK (updated_at BETWEEN -62135596800000000 AND 253402300799999999)
)
 STRICT;
CREATE TABLE model_agencies (
    id TEXT NOT NULL,
    organization_id TEXT NOT NULL,
    name TEXT NOT NULL,
    city TEXT,
    country TEXT,
    booker_name TEXT,
    booker_phone TEXT,
    created_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    updated_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    CONSTRAINT pk_model_agencies PRIMARY KEY (id),
    CONSTRAINT fk_model_agencies_organization_id FOREIGN KEY(organization_id) REFERENCES organizations (id) ON DELETE CASCADE,
    CONSTRAINT ck_model_agencies_id_form CHECK (length(id) = 36),
    CONSTRAINT ck_model_agencies_created_at_form CHECK (created_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_model_agencies_updated_at_form CHECK (updated_at BETWEEN -62135596800000000 AND 253402300799999999)
)
 STRICT;
CREATE INDEX ix_model_agencies_organization_id ON model_agencies (organization_id);
CREATE TABLE instagram_connections (
    id TEXT NOT NULL,
    user_id TEXT NOT NULL,
    instagram_account_id TEXT NOT NULL,
    status TEXT DEFAULT 'active' NOT NULL,
    created_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    updated_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    CONSTRAINT pk_instagram_connections PRIMARY KEY (id),
    CONSTRAINT fk_instagram_connections_user_id FOREIGN KEY(user_id) REFERENCES profiles (id) ON DELETE CASCADE,
    CONSTRAINT uq_instagram_connections_instagram_account_id UNIQUE (instagram_account_id),
    CONSTRAINT ck_instagram_connections_id_form CHECK (length(id) = 36),
    CONSTRAINT ck_instagram_connections_status_choices CHECK (status IN ('active', 'expired', 'revoked')),
    CONSTRAINT ck_instagram_connections_created_at_form CHECK (created_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_instagram_connections_updated_at_form CHECK (updated_at BETWEEN -62135596800000000 AND 253402300799999999)
)
 STRICT;
CREATE INDEX ix_instagram_connections_user_id ON instagram_connections (user_id);
CREATE TABLE facebook_connections (
    id TEXT NOT NULL,
    user_id TEXT NOT NULL,
    facebook_page_id TEXT NOT NULL,
    status TEXT DEFAULT 'active' NOT NULL,
    created_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    updated_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    CONSTRAINT pk_facebook_connections PRIMARY KEY (id),
    CONSTRAINT fk_facebook_connections_user_id FOREIGN KEY(user_id) REFERENCES profiles (id) ON DELETE CASCADE,
    CONSTRAINT uq_facebook_connections_facebook_page_id UNIQUE (facebook_page_id),
    CONSTRAINT ck_facebook_connections_id_form CHECK (length(id) = 36),
    CONSTRAINT ck_facebook_connections_status_choices CHECK (status IN ('active', 'expired', 'revoked')),
    CONSTRAINT ck_facebook_connections_created_at_form CHECK (created_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_facebook_connections_updated_at_form CHECK (updated_at BETWEEN -62135596800000000 AND 253402300799999999)
)
 STRICT;
CREATE INDEX ix_facebook_connections_user_id ON facebook_connections (user_id);
CREATE TABLE shopify_shops (
    id TEXT NOT NULL,
    user_id TEXT NOT NULL,
    shop_domain TEXT NOT NULL,
    status TEXT DEFAULT 'active' NOT NULL,
    created_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    updated_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    CONSTRAINT pk_shopify_shops PRIMARY KEY (id),
    CONSTRAINT fk_shopify_shops_user_id FOREIGN KEY(user_id) REFERENCES profiles (id) ON DELETE CASCADE,
    CONSTRAINT uq_shopify_shops_shop_domain UNIQUE (shop_domain),
    CONSTRAINT ck_shopify_shops_id_form CHECK (length(id) = 36),
    CONSTRAINT ck_shopify_shops_status_choices CHECK (status IN ('active', 'expired', 'revoked')),
    CONSTRAINT ck_shopify_shops_created_at_form CHECK (created_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_shopify_shops_updated_at_form CHECK (updated_at BETWEEN -62135596800000000 AND 253402300799999999)
)
 STRICT;
CREATE INDEX ix_shopify_shops_user_id ON shopify_shops (user_id);
CREATE TABLE amazon_connections (
    id TEXT NOT NULL,
    user_id TEXT NOT NULL,
    seller_id TEXT NOT NULL,
    status TEXT DEFAULT 'active' NOT NULL,
    created_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    updated_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    CONSTRAINT pk_amazon_connections PRIMARY KEY (id),
    CONSTRAINT fk_amazon_connections_user_id FOREIGN KEY(user_id) REFERENCES profiles (id) ON DELETE CASCADE,
    CONSTRAINT uq_amazon_connections_seller_id UNIQUE (seller_id),
    CONSTRAINT ck_amazon_connections_id_form CHECK (length(id) = 36),
    CONSTRAINT ck_amazon_connections_status_choices CHECK (status IN ('active', 'expired', 'revoked')),
    CONSTRAINT ck_amazon_connections_created_at_form CHECK (created_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_amazon_connections_updated_at_form CHECK (updated_at BETWEEN -62135596800000000 AND 253402300799999999)
)
 STRICT;
CREATE INDEX ix_amazon_connections_user_id ON amazon_connections (user_id);
CREATE TABLE fashion_brands (
    id TEXT NOT NULL,
    organization_id TEXT NOT NULL,
    name TEXT NOT NULL,
    country TEXT,
    style TEXT,
    created_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    updated_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    CONSTRAINT pk_fashion_brands PRIMARY KEY (id),
    CONSTRAINT fk_fashion_brands_organization_id FOREIGN KEY(organization_id) REFERENCES organizations (id) ON DELETE CASCADE,
    CONSTRAINT ck_fashion_brands_id_form CHECK (length(id) = 36),
    CONSTRAINT ck_fashion_brands_created_at_form CHECK (created_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_fashion_brands_updated_at_form CHECK (updated_at BETWEEN -62135596800000000 AND 253402300799999999)
)
 STRICT;
CREATE INDEX ix_fashion_brands_organization_id ON fashion_brands (organization_id);
CREATE TABLE organizer_teams (
    id TEXT NOT NULL,
    organization_id TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    name TEXT NOT NULL,
    type TEXT,
    created_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    updated_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    CONSTRAINT pk_organizer_teams PRIMARY KEY (id),
    CONSTRAINT fk_organizer_teams_organization_id FOREIGN KEY(organization_id) REFERENCES organizations (id) ON DELETE CASCADE,
    CONSTRAINT fk_organizer_teams_owner_id FOREIGN KEY(owner_id) REFERENCES profiles (id) ON DELETE RESTRICT,
    CONSTRAINT ck_organizer_teams_id_form CHECK (length(id) = 36),
    CONSTRAINT ck_organizer_teams_created_at_form CHECK (created_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_organizer_teams_updated_at_form CHECK (updated_at BETWEEN -62135596800000000 AND 253402300799999999)
)
 STRICT;
CREATE INDEX ix_organizer_teams_owner_id ON organizer_teams (owner_id);
CREATE INDEX ix_organizer_teams_organization_id ON organizer_teams (organization_id);
CREATE TABLE stakeholders (
    id TEXT NOT NULL,
    organization_id TEXT NOT NULL,
    profile_id TEXT,
    name TEXT NOT NULL,
    kind TEXT DEFAULT 'person' NOT NULL,
    email TEXT,
    phone TEXT,
    role TEXT,
    fashion_show_role TEXT,
    created_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    updated_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    CONSTRAINT pk_stakeholders PRIMARY KEY (id),
    CONSTRAINT fk_stakeholders_organization_id FOREIGN KEY(organization_id) REFERENCES organizations (id) ON DELETE CASCADE,
    CONSTRAINT fk_stakeholders_profile_id FOREIGN KEY(profile_id) REFERENCES profiles (id) ON DELETE SET NULL,
    CONSTRAINT ck_stakeholders_id_form CHECK (length(id) = 36),
    CONSTRAINT ck_stakeholders_kind_choices CHECK (kind IN ('person', 'group')),
    CONSTRAINT ck_stakeholders_created_at_form CHECK (created_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_stakeholders_updated_at_form CHECK (updated_at BETWEEN -62135596800000000 AND 253402300799999999)
)
 STRICT;
CREATE INDEX ix_stakeholders_profile_id ON stakeholders (profile_id) WHERE profile_id IS NOT NULL;
CREATE INDEX ix_stakeholders_organization_id ON stakeholders (organization_id);
CREATE TABLE devices (
    id TEXT NOT NULL,
    organization_id TEXT NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    profile_id TEXT,
    revoked_at INTEGER,
    created_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    updated_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    CONSTRAINT pk_devices PRIMARY KEY (id),
    CONSTRAINT fk_devices_organization_id FOREIGN KEY(organization_id) REFERENCES organizations (id) ON DELETE CASCADE,
    CONSTRAINT fk_devices_profile_id FOREIGN KEY(profile_id) REFERENCES profiles (id) ON DELETE SET NULL,
    CONSTRAINT ck_devices_id_form CHECK (length(id) = 36),
    CONSTRAINT ck_devices_role_choices CHECK (role IN ('staff', 'backstage', 'desk')),
    CONSTRAINT ck_devices_revoked_at_form CHECK (revoked_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_devices_created_at_form CHECK (created_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_devices_updated_at_form CHECK (updated_at BETWEEN -62135596800000000 AND 253402300799999999)
)
 STRICT;
CREATE INDEX ix_devices_organization_id ON devices (organization_id);
CREATE INDEX ix_devices_profile_id ON devices (profile_id) WHERE profile_id IS NOT NULL;
CREATE TABLE campaigns (
    id TEXT NOT NULL,
    organization_id TEXT NOT NULL,
    created_by TEXT NOT NULL,
    name TEXT NOT NULL,
    brand_signals TEXT DEFAULT '{}' NOT NULL,
    strategy TEXT DEFAULT '{}' NOT NULL,
    assets TEXT DEFAULT '[]' NOT NULL,
    channel_packs TEXT DEFAULT '[]' NOT NULL,
    pricing TEXT DEFAULT '{}' NOT NULL,
    status TEXT DEFAULT 'draft' NOT NULL,
    created_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    updated_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    CONSTRAINT pk_campaigns PRIMARY KEY (id),
    CONSTRAINT fk_campaigns_organization_id FOREIGN KEY(organization_id) REFERENCES organizations (id) ON DELETE CASCADE,
    CONSTRAINT fk_campaigns_created_by FOREIGN KEY(created_by) REFERENCES profiles (id) ON DELETE RESTRICT,
    CONSTRAINT ck_campaigns_id_form CHECK (length(id) = 36),
    CONSTRAINT ck_campaigns_brand_signals_form CHECK (json_valid(brand_signals)),
    CONSTRAINT ck_campaigns_strategy_form CHECK (json_valid(strategy)),
    CONSTRAINT ck_campaigns_assets_form CHECK (json_valid(assets)),
    CONSTRAINT ck_campaigns_channel_packs_form CHECK (json_valid(channel_packs)),
    CONSTRAINT ck_campaigns_pricing_form CHECK (json_valid(pricing)),
    CONSTRAINT ck_campaigns_status_choices CHECK (status IN ('draft', 'proposed', 'approved', 'in_production', 'completed')),
    CONSTRAINT ck_campaigns_created_at_form CHECK (created_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_campaigns_updated_at_form CHECK (updated_at BETWEEN -62135596800000000 AND 253402300799999999)
)
 STRICT;
CREATE INDEX ix_campaigns_organization_id ON campaigns (organization_id);
CREATE INDEX ix_campaigns_created_by ON campaigns (created_by);
CREATE TABLE media_files (
    id TEXT NOT NULL,
    organization_id TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    mime TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    width INTEGER,
    height INTEGER,
    created_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    updated_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    CONSTRAINT pk_media_files PRIMARY KEY (id),
    CONSTRAINT fk_media_files_organization_id FOREIGN KEY(organization_id) REFERENCES organizations (id) ON DELETE CASCADE,
    CONSTRAINT ck_media_files_id_form CHECK (length(id) = 36),
    CONSTRAINT ck_media_files_bytes_range CHECK (bytes >= 0),
    CONSTRAINT ck_media_files_width_range CHECK (width >= 1),
    CONSTRAINT ck_media_files_height_range CHECK (height >= 1),
    CONSTRAINT ck_media_files_created_at_form CHECK (created_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_media_files_updated_at_form CHECK (updated_at BETWEEN -62135596800000000 AND 253402300799999999)
)
 STRICT;
CREATE INDEX ix_media_files_organization_id ON media_files (organization_id);
CREATE TABLE sponsor_organizations (
    id TEXT NOT NULL,
    organization_id TEXT NOT NULL,
    name TEXT NOT NULL,
    industry TEXT,
    logo_url TEXT,
    created_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    updated_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    CONSTRAINT pk_sponsor_organizations PRIMARY KEY (id),
    CONSTRAINT fk_sponsor_organizations_organization_id FOREIGN KEY(organization_id) REFERENCES organizations (id) ON DELETE CASCADE,
    CONSTRAINT ck_sponsor_organizations_id_form CHECK (length(id) = 36),
    CONSTRAINT ck_sponsor_organizations_created_at_form CHECK (created_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_sponsor_organizations_updated_at_form CHECK (updated_at BETWEEN -62135596800000000 AND 253402300799999999)
)
 STRICT;
CREATE INDEX ix_sponsor_organizations_organization_id ON sponsor_organizations (organization_id);
CREATE TABLE venues (
    id TEXT NOT NULL,
    organization_id TEXT NOT NULL,
    owner_id TEXT,
    name TEXT NOT NULL,
    city TEXT,
    country TEXT,
    capacity INTEGER,
    type TEXT,
    indoor_outdoor TEXT,
    created_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    updated_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    CONSTRAINT pk_venues PRIMARY KEY (id),
    CONSTRAINT fk_venues_organization_id FOREIGN KEY(organization_id) REFERENCES organizations (id) ON DELETE CASCADE,
    CONSTRAINT fk_venues_owner_id FOREIGN KEY(owner_id) REFERENCES profiles (id) ON DELETE SET NULL,
    CONSTRAINT ck_venues_id_form CHECK (length(id) = 36),
    CONSTRAINT ck_venues_capacity_range CHECK (capacity >= 0),
    CONSTRAINT ck_venues_created_at_form CHECK (created_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_venues_updated_at_form CHECK (updated_at BETWEEN -62135596800000000 AND 253402300799999999)
)
 STRICT;
CREATE INDEX ix_venues_organization_id ON venues (organization_id);
CREATE INDEX ix_venues_owner_id ON venues (owner_id) WHERE owner_id IS NOT NULL;
CREATE TABLE model_profiles (
    id TEXT NOT NULL,
    profile_id TEXT NOT NULL,
    agency_id TEXT,
    height TEXT,
    measurements TEXT,
    gender TEXT,
    city TEXT,
    country TEXT,
    height_cm INTEGER,
    bust_cm INTEGER,
    waist_cm INTEGER,
    hips_cm INTEGER,
    shoe_eu INTEGER,
    hair TEXT,
    eyes TEXT,
    is_minor INTEGER DEFAULT 0 NOT NULL,
    notes TEXT,
    portrait_id TEXT,
    source TEXT,
    source_ref TEXT,
    created_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    updated_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    CONSTRAINT pk_model_profiles PRIMARY KEY (id),
    CONSTRAINT fk_model_profiles_profile_id FOREIGN KEY(profile_id) REFERENCES profiles (id) ON DELETE CASCADE,
    CONSTRAINT fk_model_profiles_agency_id FOREIGN KEY(agency_id) REFERENCES model_agencies (id) ON DELETE SET NULL,
    CONSTRAINT fk_model_profiles_portrait_id FOREIGN KEY(portrait_id) REFERENCES media_files (id) ON DELETE SET NULL,
    CONSTRAINT ck_model_profiles_id_form CHECK (length(id) = 36),
    CONSTRAINT ck_model_profiles_height_cm_form CHECK (height_cm BETWEEN -99999 AND 99999),
    CONSTRAINT ck_model_profiles_bust_cm_form CHECK (bust_cm BETWEEN -99999 AND 99999),
    CONSTRAINT ck_model_profiles_waist_cm_form CHECK (waist_cm BETWEEN -99999 AND 99999),
    CONSTRAINT ck_model_profiles_hips_cm_form CHECK (hips_cm BETWEEN -99999 AND 99999),
    CONSTRAINT ck_model_profiles_shoe_eu_form CHECK (shoe_eu BETWEEN -9999 AND 9999),
    CONSTRAINT ck_model_profiles_is_minor_form CHECK (is_minor IN (0, 1)),
    CONSTRAINT ck_model_profiles_created_at_form CHECK (created_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_model_profiles_updated_at_form CHECK (updated_at BETWEEN -62135596800000000 AND 253402300799999999)
)
 STRICT;
CREATE INDEX ix_model_profiles_agency_id ON model_profiles (agency_id) WHERE agency_id IS NOT NULL;
CREATE INDEX ix_model_profiles_portrait_id ON model_profiles (portrait_id) WHERE portrait_id IS NOT NULL;
CREATE INDEX ix_model_profiles_profile_id ON model_profiles (profile_id);
CREATE TABLE shopify_products (
    id TEXT NOT NULL,
    shop_id TEXT NOT NULL,
    shopify_product_id TEXT NOT NULL,
    title TEXT NOT NULL,
    status TEXT DEFAULT 'active' NOT NULL,
    created_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    updated_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    CONSTRAINT pk_shopify_products PRIMARY KEY (id),
    CONSTRAINT uq_shopify_products_shop_id_shopify_product_id UNIQUE (shop_id, shopify_product_id),
    CONSTRAINT fk_shopify_products_shop_id FOREIGN KEY(shop_id) REFERENCES shopify_shops (id) ON DELETE CASCADE,
    CONSTRAINT ck_shopify_products_id_form CHECK (length(id) = 36),
    CONSTRAINT ck_shopify_products_status_choices CHECK (status IN ('active', 'draft', 'archived')),
    CONSTRAINT ck_shopify_products_created_at_form CHECK (created_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_shopify_products_updated_at_form CHECK (updated_at BETWEEN -62135596800000000 AND 253402300799999999)
)
 STRICT;
CREATE INDEX ix_shopify_products_shop_id ON shopify_products (shop_id);
CREATE TABLE amazon_products (
    id TEXT NOT NULL,
    seller_id TEXT NOT NULL,
    sku TEXT NOT NULL,
    asin TEXT,
    status TEXT DEFAULT 'active' NOT NULL,
    created_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    updated_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    CONSTRAINT pk_amazon_products PRIMARY KEY (id),
    CONSTRAINT uq_amazon_products_seller_id_sku UNIQUE (seller_id, sku),
    CONSTRAINT fk_amazon_products_seller_id FOREIGN KEY(seller_id) REFERENCES amazon_connections (id) ON DELETE CASCADE,
    CONSTRAINT ck_amazon_products_id_form CHECK (length(id) = 36),
    CONSTRAINT ck_amazon_products_status_choices CHECK (status IN ('active', 'draft', 'archived')),
    CONSTRAINT ck_amazon_products_created_at_form CHECK (created_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_amazon_products_updated_at_form CHECK (updated_at BETWEEN -62135596800000000 AND 253402300799999999)
)
 STRICT;
CREATE INDEX ix_amazon_products_seller_id ON amazon_products (seller_id);
CREATE TABLE fashion_show_designer_profiles (
    id TEXT NOT NULL,
    user_id TEXT NOT NULL,
    brand_id TEXT NOT NULL,
    specialty TEXT,
    created_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    updated_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    CONSTRAINT pk_fashion_show_designer_profiles PRIMARY KEY (id),
    CONSTRAINT fk_fashion_show_designer_profiles_user_id FOREIGN KEY(user_id) REFERENCES profiles (id) ON DELETE CASCADE,
    CONSTRAINT fk_fashion_show_designer_profiles_brand_id FOREIGN KEY(brand_id) REFERENCES fashion_brands (id) ON DELETE CASCADE,
    CONSTRAINT ck_fashion_show_designer_profiles_id_form CHECK (length(id) = 36),
    CONSTRAINT ck_fashion_show_designer_profiles_created_at_form CHECK (created_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_fashion_show_designer_profiles_updated_at_form CHECK (updated_at BETWEEN -62135596800000000 AND 253402300799999999)
)
 STRICT;
CREATE INDEX ix_fashion_show_designer_profiles_user_id ON fashion_show_designer_profiles (user_id);
CREATE INDEX ix_fashion_show_designer_profiles_brand_id ON fashion_show_designer_profiles (brand_id);
CREATE TABLE events (
    id TEXT NOT NULL,
    organizer_id TEXT NOT NULL,
    venue_id TEXT,
    organizer_team_id TEXT,
    organization_id TEXT NOT NULL,
    title TEXT NOT NULL,
    slug TEXT NOT NULL,
    description TEXT,
    status TEXT DEFAULT 'planning' NOT NULL,
    event_type TEXT DEFAULT 'runway_show' NOT NULL,
    is_public INTEGER DEFAULT 0 NOT NULL,
    start_time INTEGER NOT NULL,
    end_time INTEGER,
    event_date TEXT NOT NULL,
    timezone TEXT DEFAULT 'UTC' NOT NULL,
    doors_at INTEGER,
    pace_seconds INTEGER,
    lineup_locked_at INTEGER,
    capacity_limit INTEGER,
    attendee_target INTEGER,
    attendee_registered INTEGER DEFAULT 0 NOT NULL,
    budget_total INTEGER DEFAULT 0 NOT NULL,
    budget_actual INTEGER DEFAULT 0 NOT NULL,
    progress_percentage INTEGER DEFAULT 0 NOT NULL,
    created_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    updated_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    CONSTRAINT pk_events PRIMARY KEY (id),
    CONSTRAINT ck_events_order CHECK (end_time >= start_time),
    CONSTRAINT fk_events_organizer_id FOREIGN KEY(organizer_id) REFERENCES profiles (id) ON DELETE RESTRICT,
    CONSTRAINT fk_events_venue_id FOREIGN KEY(venue_id) REFERENCES venues (id) ON DELETE SET NULL,
    CONSTRAINT fk_events_organizer_team_id FOREIGN KEY(organizer_team_id) REFERENCES organizer_teams (id) ON DELETE SET NULL,
    CONSTRAINT fk_events_organization_id FOREIGN KEY(organization_id) REFERENCES organizations (id) ON DELETE CASCADE,
    CONSTRAINT uq_events_slug UNIQUE (slug),
    CONSTRAINT ck_events_id_form CHECK (length(id) = 36),
    CONSTRAINT ck_events_status_choices CHECK (status IN ('planning', 'active', 'completed', 'cancelled')),
    CONSTRAINT ck_events_event_type_choices CHECK (event_type IN ('runway_show', 'photoshoot', 'activation', 'popup', 'campaign')),
    CONSTRAINT ck_events_is_public_form CHECK (is_public IN (0, 1)),
    CONSTRAINT ck_events_start_time_form CHECK (start_time BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_events_end_time_form CHECK (end_time BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_events_event_date_form CHECK (date(event_date) = event_date AND event_date >= '0001-01-01'),
    CONSTRAINT ck_events_doors_at_form CHECK (doors_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_events_pace_seconds_range CHECK (pace_seconds >= 1),
    CONSTRAINT ck_events_lineup_locked_at_form CHECK (lineup_locked_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_events_capacity_limit_range CHECK (capacity_limit >= 0),
    CONSTRAINT ck_events_attendee_target_range CHECK (attendee_target >= 0),
    CONSTRAINT ck_events_budget_total_range CHECK (budget_total >= 0),
    CONSTRAINT ck_events_budget_total_form CHECK (budget_total BETWEEN -999999999999 AND 999999999999),
    CONSTRAINT ck_events_budget_actual_form CHECK (budget_actual BETWEEN -999999999999 AND 999999999999),
    CONSTRAINT ck_events_progress_percentage_range CHECK (progress_percentage BETWEEN 0 AND 100),
    CONSTRAINT ck_events_created_at_form CHECK (created_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_events_updated_at_form CHECK (updated_at BETWEEN -62135596800000000 AND 253402300799999999)
)
 STRICT;
CREATE INDEX ix_events_organizer_id ON events (organizer_id);
CREATE INDEX ix_events_venue_id ON events (venue_id) WHERE venue_id IS NOT NULL;
CREATE INDEX ix_events_organizer_team_id ON events (organizer_team_id) WHERE organizer_team_id IS NOT NULL;
CREATE INDEX ix_events_organization_id ON events (organization_id);
CREATE TABLE organizer_team_members (
    id TEXT NOT NULL,
    team_id TEXT NOT NULL,
    user_id TEXT,
    stakeholder_id TEXT,
    role TEXT,
    created_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    updated_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    CONSTRAINT pk_organizer_team_members PRIMARY KEY (id),
    CONSTRAINT ck_organizer_team_members_exactly_one CHECK (CASE WHEN user_id IS NULL THEN 0 ELSE 1 END + CASE WHEN stakeholder_id IS NULL THEN 0 ELSE 1 END = 1),
    CONSTRAINT fk_organizer_team_members_team_id FOREIGN KEY(team_id) REFERENCES organizer_teams (id) ON DELETE CASCADE,
    CONSTRAINT fk_organizer_team_members_user_id FOREIGN KEY(user_id) REFERENCES profiles (id) ON DELETE CASCADE,
    CONSTRAINT fk_organizer_team_members_stakeholder_id FOREIGN KEY(stakeholder_id) REFERENCES stakeholders (id) ON DELETE CASCADE,
    CONSTRAINT ck_organizer_team_members_id_form CHECK (length(id) = 36),
    CONSTRAINT ck_organizer_team_members_created_at_form CHECK (created_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_organizer_team_members_updated_at_form CHECK (updated_at BETWEEN -62135596800000000 AND 253402300799999999)
)
 STRICT;
CREATE INDEX ix_organizer_team_members_team_id ON organizer_team_members (team_id);
CREATE INDEX ix_organizer_team_members_user_id ON organizer_team_members (user_id) WHERE user_id IS NOT NULL;
CREATE INDEX ix_organizer_team_members_stakeholder_id ON organizer_team_members (stakeholder_id) WHERE stakeholder_id IS NOT NULL;
CREATE TABLE group_members (
    id TEXT NOT NULL,
    group_id TEXT NOT NULL,
    member_id TEXT NOT NULL,
    created_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    updated_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    CONSTRAINT pk_group_members PRIMARY KEY (id),
    CONSTRAINT uq_group_members_group_id_member_id UNIQUE (group_id, member_id),
    CONSTRAINT fk_group_members_group_id FOREIGN KEY(group_id) REFERENCES stakeholders (id) ON DELETE CASCADE,
    CONSTRAINT fk_group_members_member_id FOREIGN KEY(member_id) REFERENCES stakeholders (id) ON DELETE CASCADE,
    CONSTRAINT ck_group_members_id_form CHECK (length(id) = 36),
    CONSTRAINT ck_group_members_created_at_form CHECK (created_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_group_members_updated_at_form CHECK (updated_at BETWEEN -62135596800000000 AND 253402300799999999)
)
 STRICT;
CREATE INDEX ix_group_members_group_id ON group_members (group_id);
CREATE INDEX ix_group_members_member_id ON group_members (member_id);
CREATE TABLE media_thumbs (
    id TEXT NOT NULL,
    media_file_id TEXT NOT NULL,
    jpeg BLOB NOT NULL,
    created_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    updated_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    CONSTRAINT pk_media_thumbs PRIMARY KEY (id),
    CONSTRAINT fk_media_thumbs_media_file_id FOREIGN KEY(media_file_id) REFERENCES media_files (id) ON DELETE CASCADE,
    CONSTRAINT ck_media_thumbs_id_form CHECK (length(id) = 36),
    CONSTRAINT ck_media_thumbs_created_at_form CHECK (created_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_media_thumbs_updated_at_form CHECK (updated_at BETWEEN -62135596800000000 AND 253402300799999999)
)
 STRICT;
CREATE INDEX ix_media_thumbs_media_file_id ON media_thumbs (media_file_id);
CREATE TABLE sponsorship_packages (
    id TEXT NOT NULL,
    organization_id TEXT NOT NULL,
    sponsor_org_id TEXT,
    name TEXT NOT NULL,
    tier TEXT NOT NULL,
    price INTEGER NOT NULL,
    benefits TEXT DEFAULT '[]' NOT NULL,
    created_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    updated_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    CONSTRAINT pk_sponsorship_packages PRIMARY KEY (id),
    CONSTRAINT fk_sponsorship_packages_organization_id FOREIGN KEY(organization_id) REFERENCES organizations (id) ON DELETE CASCADE,
    CONSTRAINT fk_sponsorship_packages_sponsor_org_id FOREIGN KEY(sponsor_org_id) REFERENCES sponsor_organizations (id) ON DELETE SET NULL,
    CONSTRAINT ck_sponsorship_packages_id_form CHECK (length(id) = 36),
    CONSTRAINT ck_sponsorship_packages_tier_choices CHECK (tier IN ('platinum', 'gold', 'silver', 'bronze', 'partner')),
    CONSTRAINT ck_sponsorship_packages_price_range CHECK (price >= 0),
    CONSTRAINT ck_sponsorship_packages_price_form CHECK (price BETWEEN -999999999999 AND 999999999999),
    CONSTRAINT ck_sponsorship_packages_benefits_form CHECK (json_valid(benefits)),
    CONSTRAINT ck_sponsorship_packages_created_at_form CHECK (created_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_sponsorship_packages_updated_at_form CHECK (updated_at BETWEEN -62135596800000000 AND 253402300799999999)
)
 STRICT;
CREATE INDEX ix_sponsorship_packages_organization_id ON sponsorship_packages (organization_id);
CREATE INDEX ix_sponsorship_packages_sponsor_org_id ON sponsorship_packages (sponsor_org_id) WHERE sponsor_org_id IS NOT NULL;
CREATE TABLE budget_items (
    id TEXT NOT NULL,
    event_id TEXT NOT NULL,
    category TEXT NOT NULL,
    item_name TEXT NOT NULL,
    budgeted_amount INTEGER NOT NULL,
    actual_amount INTEGER DEFAULT 0 NOT NULL,
    status TEXT DEFAULT 'planned' NOT NULL,
    vendor TEXT,
    notes TEXT,
    created_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    updated_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    CONSTRAINT pk_budget_items PRIMARY KEY (id),
    CONSTRAINT fk_budget_items_event_id FOREIGN KEY(event_id) REFERENCES events (id) ON DELETE CASCADE,
    CONSTRAINT ck_budget_items_id_form CHECK (length(id) = 36),
    CONSTRAINT ck_budget_items_budgeted_amount_range CHECK (budgeted_amount >= 0),
    CONSTRAINT ck_budget_items_budgeted_amount_form CHECK (budgeted_amount BETWEEN -999999999999 AND 999999999999),
    CONSTRAINT ck_budget_items_actual_amount_range CHECK (actual_amount >= 0),
    CONSTRAINT ck_budget_items_actual_amount_form CHECK (actual_amount BETWEEN -999999999999 AND 999999999999),
    CONSTRAINT ck_budget_items_status_choices CHECK (status IN ('planned', 'committed', 'paid', 'overdue')),
    CONSTRAINT ck_budget_items_created_at_form CHECK (created_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_budget_items_updated_at_form CHECK (updated_at BETWEEN -62135596800000000 AND 253402300799999999)
)
 STRICT;
CREATE INDEX ix_budget_items_event_id ON budget_items (event_id);
CREATE TABLE call_sheets (
    id TEXT NOT NULL,
    event_id TEXT NOT NULL,
    number INTEGER NOT NULL,
    published_at INTEGER NOT NULL,
    published_by TEXT,
    content TEXT NOT NULL,
    created_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    updated_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    CONSTRAINT pk_call_sheets PRIMARY KEY (id),
    CONSTRAINT fk_call_sheets_event_id FOREIGN KEY(event_id) REFERENCES events (id) ON DELETE CASCADE,
    CONSTRAINT fk_call_sheets_published_by FOREIGN KEY(published_by) REFERENCES profiles (id) ON DELETE SET NULL,
    CONSTRAINT ck_call_sheets_id_form CHECK (length(id) = 36),
    CONSTRAINT ck_call_sheets_number_range CHECK (number >= 1),
    CONSTRAINT ck_call_sheets_published_at_form CHECK (published_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_call_sheets_content_form CHECK (json_valid(content)),
    CONSTRAINT ck_call_sheets_created_at_form CHECK (created_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_call_sheets_updated_at_form CHECK (updated_at BETWEEN -62135596800000000 AND 253402300799999999)
)
 STRICT;
CREATE INDEX ix_call_sheets_event_id ON call_sheets (event_id);
CREATE INDEX ix_call_sheets_published_by ON call_sheets (published_by) WHERE published_by IS NOT NULL;
CREATE TABLE event_models (
    id TEXT NOT NULL,
    event_id TEXT NOT NULL,
    model_profile_id TEXT NOT NULL,
    walk_order INTEGER,
    is_opening INTEGER DEFAULT 0 NOT NULL,
    is_closing INTEGER DEFAULT 0 NOT NULL,
    casting_status TEXT DEFAULT 'shortlisted' NOT NULL,
    option_rank INTEGER,
    option_expires_at INTEGER,
    finale_rank TEXT,
    notes TEXT,
    fitting_status TEXT DEFAULT 'pending' NOT NULL,
    created_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    updated_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    CONSTRAINT pk_event_models PRIMARY KEY (id),
    CONSTRAINT uq_event_models_event_id_model_profile_id UNIQUE (event_id, model_profile_id),
    CONSTRAINT fk_event_models_event_id FOREIGN KEY(event_id) REFERENCES events (id) ON DELETE CASCADE,
    CONSTRAINT fk_event_models_model_profile_id FOREIGN KEY(model_profile_id) REFERENCES model_profiles (id) ON DELETE CASCADE,
    CONSTRAINT ck_event_models_id_form CHECK (length(id) = 36),
    CONSTRAINT ck_event_models_is_opening_form CHECK (is_opening IN (0, 1)),
    CONSTRAINT ck_event_models_is_closing_form CHECK (is_closing IN (0, 1)),
    CONSTRAINT ck_event_models_casting_status_choices CHECK (casting_status IN ('shortlisted', 'option', 'confirmed', 'released')),
    CONSTRAINT ck_event_models_option_rank_range CHECK (option_rank >= 1),
    CONSTRAINT ck_event_models_option_expires_at_form CHECK (option_expires_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_event_models_fitting_status_choices CHECK (fitting_status IN ('pending', 'confirmed', 'completed')),
    CONSTRAINT ck_event_models_created_at_form CHECK (created_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_event_models_updated_at_form CHECK (updated_at BETWEEN -62135596800000000 AND 253402300799999999)
)
 STRICT;
CREATE INDEX ix_event_models_model_profile_id ON event_models (model_profile_id);
CREATE INDEX ix_event_models_event_id ON event_models (event_id);
CREATE TABLE model_availability (
    id TEXT NOT NULL,
    model_profile_id TEXT NOT NULL,
    event_id TEXT,
    date TEXT NOT NULL,
    start_time INTEGER NOT NULL,
    end_time INTEGER NOT NULL,
    status TEXT DEFAULT 'available' NOT NULL,
    notes TEXT,
    created_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    updated_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    CONSTRAINT pk_model_availability PRIMARY KEY (id),
    CONSTRAINT ck_model_availability_order CHECK (end_time > start_time),
    CONSTRAINT fk_model_availability_model_profile_id FOREIGN KEY(model_profile_id) REFERENCES model_profiles (id) ON DELETE CASCADE,
    CONSTRAINT fk_model_availability_event_id FOREIGN KEY(event_id) REFERENCES events (id) ON DELETE SET NULL,
    CONSTRAINT ck_model_availability_id_form CHECK (length(id) = 36),
    CONSTRAINT ck_model_availability_date_form CHECK (date(date) = date AND date >= '0001-01-01'),
    CONSTRAINT ck_model_availability_start_time_form CHECK (start_time BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_model_availability_end_time_form CHECK (end_time BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_model_availability_status_choices CHECK (status IN ('available', 'tentative', 'booked', 'unavailable')),
    CONSTRAINT ck_model_availability_created_at_form CHECK (created_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_model_availability_updated_at_form CHECK (updated_at BETWEEN -62135596800000000 AND 253402300799999999)
)
 STRICT;
CREATE INDEX ix_model_availability_event_id ON model_availability (event_id) WHERE event_id IS NOT NULL;
CREATE INDEX ix_model_availability_model_profile_id ON model_availability (model_profile_id);
CREATE TABLE event_designers (
    id TEXT NOT NULL,
    event_id TEXT NOT NULL,
    designer_id TEXT,
    brand_id TEXT NOT NULL,
    collection TEXT DEFAULT 'main' NOT NULL,
    collection_order INTEGER,
    collection_rank TEXT,
    created_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    updated_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    CONSTRAINT pk_event_designers PRIMARY KEY (id),
    CONSTRAINT uq_event_designers_event_id_brand_id_collection UNIQUE (event_id, brand_id, collection),
    CONSTRAINT fk_event_designers_event_id FOREIGN KEY(event_id) REFERENCES events (id) ON DELETE CASCADE,
    CONSTRAINT fk_event_designers_designer_id FOREIGN KEY(designer_id) REFERENCES fashion_show_designer_profiles (id) ON DELETE SET NULL,
    CONSTRAINT fk_event_designers_brand_id FOREIGN KEY(brand_id) REFERENCES fashion_brands (id) ON DELETE CASCADE,
    CONSTRAINT ck_event_designers_id_form CHECK (length(id) = 36),
    CONSTRAINT ck_event_designers_created_at_form CHECK (created_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_event_designers_updated_at_form CHECK (updated_at BETWEEN -62135596800000000 AND 253402300799999999)
)
 STRICT;
CREATE INDEX ix_event_designers_event_id ON event_designers (event_id);
CREATE INDEX ix_event_designers_brand_id ON event_designers (brand_id);
CREATE INDEX ix_event_designers_designer_id ON event_designers (designer_id) WHERE designer_id IS NOT NULL;
CREATE TABLE designer_availability (
    id TEXT NOT NULL,
    brand_id TEXT NOT NULL,
    event_id TEXT,
    date TEXT NOT NULL,
    start_time INTEGER NOT NULL,
    end_time INTEGER NOT NULL,
    status TEXT DEFAULT 'available' NOT NULL,
    notes TEXT,
    created_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    updated_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    CONSTRAINT pk_designer_availability PRIMARY KEY (id),
    CONSTRAINT ck_designer_availability_order CHECK (end_time > start_time),
    CONSTRAINT fk_designer_availability_brand_id FOREIGN KEY(brand_id) REFERENCES fashion_brands (id) ON DELETE CASCADE,
    CONSTRAINT fk_designer_availability_event_id FOREIGN KEY(event_id) REFERENCES events (id) ON DELETE SET NULL,
    CONSTRAINT ck_designer_availability_id_form CHECK (length(id) = 36),
    CONSTRAINT ck_designer_availability_date_form CHECK (date(date) = date AND date >= '0001-01-01'),
    CONSTRAINT ck_designer_availability_start_time_form CHECK (start_time BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_designer_availability_end_time_form CHECK (end_time BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_designer_availability_status_choices CHECK (status IN ('available', 'tentative', 'booked', 'unavailable')),
    CONSTRAINT ck_designer_availability_created_at_form CHECK (created_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_designer_availability_updated_at_form CHECK (updated_at BETWEEN -62135596800000000 AND 253402300799999999)
)
 STRICT;
CREATE INDEX ix_designer_availability_event_id ON designer_availability (event_id) WHERE event_id IS NOT NULL;
CREATE INDEX ix_designer_availability_brand_id ON designer_availability (brand_id);
CREATE TABLE gates (
    id TEXT NOT NULL,
    event_id TEXT NOT NULL,
    name TEXT NOT NULL,
    opens_at INTEGER,
    closes_at INTEGER,
    tolerance_minutes INTEGER DEFAULT 0 NOT NULL,
    reentry TEXT DEFAULT 'always' NOT NULL,
    capacity INTEGER,
    allow_pending INTEGER DEFAULT 0 NOT NULL,
    created_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    updated_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    CONSTRAINT pk_gates PRIMARY KEY (id),
    CONSTRAINT fk_gates_event_id FOREIGN KEY(event_id) REFERENCES events (id) ON DELETE CASCADE,
    CONSTRAINT ck_gates_id_form CHECK (length(id) = 36),
    CONSTRAINT ck_gates_opens_at_form CHECK (opens_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_gates_closes_at_form CHECK (closes_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_gates_tolerance_minutes_range CHECK (tolerance_minutes >= 0),
    CONSTRAINT ck_gates_reentry_choices CHECK (reentry IN ('never', 'after_exit', 'always')),
    CONSTRAINT ck_gates_capacity_range CHECK (capacity >= 0),
    CONSTRAINT ck_gates_allow_pending_form CHECK (allow_pending IN (0, 1)),
    CONSTRAINT ck_gates_created_at_form CHECK (created_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_gates_updated_at_form CHECK (updated_at BETWEEN -62135596800000000 AND 253402300799999999)
)
 STRICT;
CREATE INDEX ix_gates_event_id ON gates (event_id);
CREATE TABLE badges (
    id TEXT NOT NULL,
    event_id TEXT NOT NULL,
    model_profile_id TEXT,
    designer_id TEXT,
    stakeholder_id TEXT,
    code TEXT NOT NULL,
    created_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    updated_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    CONSTRAINT pk_badges PRIMARY KEY (id),
    CONSTRAINT uq_badges_event_id_code UNIQUE (event_id, code),
    CONSTRAINT ck_badges_exactly_one CHECK (CASE WHEN model_profile_id IS NULL THEN 0 ELSE 1 END + CASE WHEN designer_id IS NULL THEN 0 ELSE 1 END + CASE WHEN stakeholder_id IS NULL THEN 0 ELSE 1 END = 1),
    CONSTRAINT fk_badges_event_id FOREIGN KEY(event_id) REFERENCES events (id) ON DELETE CASCADE,
    CONSTRAINT fk_badges_model_profile_id FOREIGN KEY(model_profile_id) REFERENCES model_profiles (id) ON DELETE CASCADE,
    CONSTRAINT fk_badges_designer_id FOREIGN KEY(designer_id) REFERENCES fashion_show_designer_profiles (id) ON DELETE CASCADE,
    CONSTRAINT fk_badges_stakeholder_id FOREIGN KEY(stakeholder_id) REFERENCES stakeholders (id) ON DELETE CASCADE,
    CONSTRAINT ck_badges_id_form CHECK (length(id) = 36),
    CONSTRAINT ck_badges_created_at_form CHECK (created_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_badges_updated_at_form CHECK (updated_at BETWEEN -62135596800000000 AND 253402300799999999)
)
 STRICT;
CREATE INDEX ix_badges_model_profile_id ON badges (model_profile_id) WHERE model_profile_id IS NOT NULL;
CREATE INDEX ix_badges_designer_id ON badges (designer_id) WHERE designer_id IS NOT NULL;
CREATE INDEX ix_badges_stakeholder_id ON badges (stakeholder_id) WHERE stakeholder_id IS NOT NULL;
CREATE INDEX ix_badges_event_id ON badges (event_id);
CREATE TABLE event_phases (
    id TEXT NOT NULL,
    event_id TEXT NOT NULL,
    phase_key TEXT NOT NULL,
    title TEXT NOT NULL,
    order_index INTEGER NOT NULL,
    status TEXT DEFAULT 'pending' NOT NULL,
    created_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    updated_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    CONSTRAINT pk_event_phases PRIMARY KEY (id),
    CONSTRAINT fk_event_phases_event_id FOREIGN KEY(event_id) REFERENCES events (id) ON DELETE CASCADE,
    CONSTRAINT ck_event_phases_id_form CHECK (length(id) = 36),
    CONSTRAINT ck_event_phases_status_choices CHECK (status IN ('pending', 'in_progress', 'complete')),
    CONSTRAINT ck_event_phases_created_at_form CHECK (created_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_event_phases_updated_at_form CHECK (updated_at BETWEEN -62135596800000000 AND 253402300799999999)
)
 STRICT;
CREATE INDEX ix_event_phases_event_id ON event_phases (event_id);
CREATE TABLE event_schedules (
    id TEXT NOT NULL,
    event_id TEXT NOT NULL,
    title TEXT NOT NULL,
    start_time INTEGER NOT NULL,
    end_time INTEGER NOT NULL,
    created_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    updated_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    CONSTRAINT pk_event_schedules PRIMARY KEY (id),
    CONSTRAINT ck_event_schedules_order CHECK (end_time >= start_time),
    CONSTRAINT fk_event_schedules_event_id FOREIGN KEY(event_id) REFERENCES events (id) ON DELETE CASCADE,
    CONSTRAINT ck_event_schedules_id_form CHECK (length(id) = 36),
    CONSTRAINT ck_event_schedules_start_time_form CHECK (start_time BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_event_schedules_end_time_form CHECK (end_time BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_event_schedules_created_at_form CHECK (created_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_event_schedules_updated_at_form CHECK (updated_at BETWEEN -62135596800000000 AND 253402300799999999)
)
 STRICT;
CREATE INDEX ix_event_schedules_event_id ON event_schedules (event_id);
CREATE TABLE event_rehearsals (
    id TEXT NOT NULL,
    event_id TEXT NOT NULL,
    date TEXT NOT NULL,
    time_slot TEXT NOT NULL,
    location TEXT,
    created_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    updated_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    CONSTRAINT pk_event_rehearsals PRIMARY KEY (id),
    CONSTRAINT fk_event_rehearsals_event_id FOREIGN KEY(event_id) REFERENCES events (id) ON DELETE CASCADE,
    CONSTRAINT ck_event_rehearsals_id_form CHECK (length(id) = 36),
    CONSTRAINT ck_event_rehearsals_date_form CHECK (date(date) = date AND date >= '0001-01-01'),
    CONSTRAINT ck_event_rehearsals_created_at_form CHECK (created_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_event_rehearsals_updated_at_form CHECK (updated_at BETWEEN -62135596800000000 AND 253402300799999999)
)
 STRICT;
CREATE INDEX ix_event_rehearsals_event_id ON event_rehearsals (event_id);
CREATE TABLE event_stakeholders (
    id TEXT NOT NULL,
    event_id TEXT NOT NULL,
    stakeholder_id TEXT NOT NULL,
    role TEXT,
    created_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    updated_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    CONSTRAINT pk_event_stakeholders PRIMARY KEY (id),
    CONSTRAINT uq_event_stakeholders_event_id_stakeholder_id UNIQUE (event_id, stakeholder_id),
    CONSTRAINT fk_event_stakeholders_event_id FOREIGN KEY(event_id) REFERENCES events (id) ON DELETE CASCADE,
    CONSTRAINT fk_event_stakeholders_stakeholder_id FOREIGN KEY(stakeholder_id) REFERENCES stakeholders (id) ON DELETE CASCADE,
    CONSTRAINT ck_event_stakeholders_id_form CHECK (length(id) = 36),
    CONSTRAINT ck_event_stakeholders_created_at_form CHECK (created_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_event_stakeholders_updated_at_form CHECK (updated_at BETWEEN -62135596800000000 AND 253402300799999999)
)
 STRICT;
CREATE INDEX ix_event_stakeholders_event_id ON event_stakeholders (event_id);
CREATE INDEX ix_event_stakeholders_stakeholder_id ON event_stakeholders (stakeholder_id);
CREATE TABLE event_assets (
    id TEXT NOT NULL,
    event_id TEXT NOT NULL,
    type TEXT NOT NULL,
    url TEXT NOT NULL,
    is_featured INTEGER DEFAULT 0 NOT NULL,
    created_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    updated_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    CONSTRAINT pk_event_assets PRIMARY KEY (id),
    CONSTRAINT fk_event_assets_event_id FOREIGN KEY(event_id) REFERENCES events (id) ON DELETE CASCADE,
    CONSTRAINT ck_event_assets_id_form CHECK (length(id) = 36),
    CONSTRAINT ck_event_assets_type_choices CHECK (type IN ('image', 'video')),
    CONSTRAINT ck_event_assets_is_featured_form CHECK (is_featured IN (0, 1)),
    CONSTRAINT ck_event_assets_created_at_form CHECK (created_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_event_assets_updated_at_form CHECK (updated_at BETWEEN -62135596800000000 AND 253402300799999999)
)
 STRICT;
CREATE INDEX ix_event_assets_event_id ON event_assets (event_id);
CREATE TABLE call_times (
    id TEXT NOT NULL,
    event_id TEXT NOT NULL,
    model_profile_id TEXT,
    designer_id TEXT,
    stakeholder_id TEXT,
    date TEXT NOT NULL,
    time TEXT NOT NULL,
    activity TEXT,
    department TEXT,
    notes TEXT,
    location TEXT,
    duration_minutes INTEGER,
    arrival TEXT DEFAULT 'expected' NOT NULL,
    expected_at INTEGER,
    checked_in_at INTEGER,
    source TEXT,
    source_ref TEXT,
    created_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    updated_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    CONSTRAINT pk_call_times PRIMARY KEY (id),
    CONSTRAINT ck_call_times_exactly_one CHECK (CASE WHEN model_profile_id IS NULL THEN 0 ELSE 1 END + CASE WHEN designer_id IS NULL THEN 0 ELSE 1 END + CASE WHEN stakeholder_id IS NULL THEN 0 ELSE 1 END = 1),
    CONSTRAINT fk_call_times_event_id FOREIGN KEY(event_id) REFERENCES events (id) ON DELETE CASCADE,
    CONSTRAINT fk_call_times_model_profile_id FOREIGN KEY(model_profile_id) REFERENCES model_profiles (id) ON DELETE CASCADE,
    CONSTRAINT fk_call_times_designer_id FOREIGN KEY(designer_id) REFERENCES fashion_show_designer_profiles (id) ON DELETE CASCADE,
    CONSTRAINT fk_call_times_stakeholder_id FOREIGN KEY(stakeholder_id) REFERENCES stakeholders (id) ON DELETE CASCADE,
    CONSTRAINT ck_call_times_id_form CHECK (length(id) = 36),
    CONSTRAINT ck_call_times_date_form CHECK (date(date) = date AND date >= '0001-01-01'),
    CONSTRAINT ck_call_times_duration_minutes_range CHECK (duration_minutes >= 0),
    CONSTRAINT ck_call_times_arrival_choices CHECK (arrival IN ('expected', 'on_the_way', 'no_show')),
    CONSTRAINT ck_call_times_expected_at_form CHECK (expected_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_call_times_checked_in_at_form CHECK (checked_in_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_call_times_created_at_form CHECK (created_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_call_times_updated_at_form CHECK (updated_at BETWEEN -62135596800000000 AND 253402300799999999)
)
 STRICT;
CREATE INDEX ix_call_times_stakeholder_id ON call_times (stakeholder_id) WHERE stakeholder_id IS NOT NULL;
CREATE INDEX ix_call_times_event_id ON call_times (event_id);
CREATE INDEX ix_call_times_model_profile_id ON call_times (model_profile_id) WHERE model_profile_id IS NOT NULL;
CREATE INDEX ix_call_times_designer_id ON call_times (designer_id) WHERE designer_id IS NOT NULL;
CREATE TABLE show_runs (
    id TEXT NOT NULL,
    event_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    started_at INTEGER,
    ended_at INTEGER,
    house_ready_at INTEGER,
    backstage_ready_at INTEGER,
    created_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    updated_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    CONSTRAINT pk_show_runs PRIMARY KEY (id),
    CONSTRAINT fk_show_runs_event_id FOREIGN KEY(event_id) REFERENCES events (id) ON DELETE CASCADE,
    CONSTRAINT ck_show_runs_id_form CHECK (length(id) = 36),
    CONSTRAINT ck_show_runs_kind_choices CHECK (kind IN ('rehearsal', 'show')),
    CONSTRAINT ck_show_runs_started_at_form CHECK (started_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_show_runs_ended_at_form CHECK (ended_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_show_runs_house_ready_at_form CHECK (house_ready_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_show_runs_backstage_ready_at_form CHECK (backstage_ready_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_show_runs_created_at_form CHECK (created_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_show_runs_updated_at_form CHECK (updated_at BETWEEN -62135596800000000 AND 253402300799999999)
)
 STRICT;
CREATE INDEX ix_show_runs_event_id ON show_runs (event_id);
CREATE TABLE prints (
    id TEXT NOT NULL,
    event_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject_id TEXT,
    digest TEXT NOT NULL,
    printed_at INTEGER NOT NULL,
    created_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    updated_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    CONSTRAINT pk_prints PRIMARY KEY (id),
    CONSTRAINT fk_prints_event_id FOREIGN KEY(event_id) REFERENCES events (id) ON DELETE CASCADE,
    CONSTRAINT ck_prints_id_form CHECK (length(id) = 36),
    CONSTRAINT ck_prints_printed_at_form CHECK (printed_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_prints_created_at_form CHECK (created_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_prints_updated_at_form CHECK (updated_at BETWEEN -62135596800000000 AND 253402300799999999)
)
 STRICT;
CREATE INDEX ix_prints_event_id ON prints (event_id);
CREATE TABLE shoots (
    id TEXT NOT NULL,
    organization_id TEXT NOT NULL,
    designer_id TEXT,
    title TEXT NOT NULL,
    status TEXT DEFAULT 'planning' NOT NULL,
    scheduled_date TEXT,
    created_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    updated_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    CONSTRAINT pk_shoots PRIMARY KEY (id),
    CONSTRAINT fk_shoots_organization_id FOREIGN KEY(organization_id) REFERENCES organizations (id) ON DELETE CASCADE,
    CONSTRAINT fk_shoots_designer_id FOREIGN KEY(designer_id) REFERENCES fashion_show_designer_profiles (id) ON DELETE SET NULL,
    CONSTRAINT ck_shoots_id_form CHECK (length(id) = 36),
    CONSTRAINT ck_shoots_status_choices CHECK (status IN ('planning', 'in_progress', 'completed')),
    CONSTRAINT ck_shoots_scheduled_date_form CHECK (date(scheduled_date) = scheduled_date AND scheduled_date >= '0001-01-01'),
    CONSTRAINT ck_shoots_created_at_form CHECK (created_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_shoots_updated_at_form CHECK (updated_at BETWEEN -62135596800000000 AND 253402300799999999)
)
 STRICT;
CREATE INDEX ix_shoots_organization_id ON shoots (organization_id);
CREATE INDEX ix_shoots_designer_id ON shoots (designer_id) WHERE designer_id IS NOT NULL;
CREATE TABLE sponsors (
    id TEXT NOT NULL,
    event_id TEXT NOT NULL,
    company_name TEXT NOT NULL,
    contact_name TEXT,
    contact_email TEXT,
    contact_phone TEXT,
    tier TEXT DEFAULT 'partner' NOT NULL,
    status TEXT DEFAULT 'lead' NOT NULL,
    value INTEGER DEFAULT 0 NOT NULL,
    fit_score INTEGER,
    notes TEXT,
    logo_url TEXT,
    website TEXT,
    created_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    updated_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    CONSTRAINT pk_sponsors PRIMARY KEY (id),
    CONSTRAINT fk_sponsors_event_id FOREIGN KEY(event_id) REFERENCES events (id) ON DELETE CASCADE,
    CONSTRAINT ck_sponsors_id_form CHECK (length(id) = 36),
    CONSTRAINT ck_sponsors_tier_choices CHECK (tier IN ('platinum', 'gold', 'silver', 'bronze', 'partner')),
    CONSTRAINT ck_sponsors_status_choices CHECK (status IN ('lead', 'contacted', 'negotiating', 'committed', 'confirmed', 'declined')),
    CONSTRAINT ck_sponsors_value_range CHECK (value >= 0),
    CONSTRAINT ck_sponsors_value_form CHECK (value BETWEEN -999999999999 AND 999999999999),
    CONSTRAINT ck_sponsors_fit_score_range CHECK (fit_score BETWEEN 0 AND 100),
    CONSTRAINT ck_sponsors_created_at_form CHECK (created_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_sponsors_updated_at_form CHECK (updated_at BETWEEN -62135596800000000 AND 253402300799999999)
)
 STRICT;
CREATE INDEX ix_sponsors_event_id ON sponsors (event_id);
CREATE TABLE event_sponsors (
    id TEXT NOT NULL,
    event_id TEXT NOT NULL,
    sponsor_org_id TEXT NOT NULL,
    tier TEXT NOT NULL,
    amount INTEGER NOT NULL,
    status TEXT DEFAULT 'pending' NOT NULL,
    created_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    updated_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    CONSTRAINT pk_event_sponsors PRIMARY KEY (id),
    CONSTRAINT uq_event_sponsors_event_id_sponsor_org_id UNIQUE (event_id, sponsor_org_id),
    CONSTRAINT fk_event_sponsors_event_id FOREIGN KEY(event_id) REFERENCES events (id) ON DELETE CASCADE,
    CONSTRAINT fk_event_sponsors_sponsor_org_id FOREIGN KEY(sponsor_org_id) REFERENCES sponsor_organizations (id) ON DELETE CASCADE,
    CONSTRAINT ck_event_sponsors_id_form CHECK (length(id) = 36),
    CONSTRAINT ck_event_sponsors_tier_choices CHECK (tier IN ('platinum', 'gold', 'silver', 'bronze', 'partner')),
    CONSTRAINT ck_event_sponsors_amount_range CHECK (amount >= 0),
    CONSTRAINT ck_event_sponsors_amount_form CHECK (amount BETWEEN -999999999999 AND 999999999999),
    CONSTRAINT ck_event_sponsors_status_choices CHECK (status IN ('pending', 'confirmed', 'paid', 'cancelled')),
    CONSTRAINT ck_event_sponsors_created_at_form CHECK (created_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_event_sponsors_updated_at_form CHECK (updated_at BETWEEN -62135596800000000 AND 253402300799999999)
)
 STRICT;
CREATE INDEX ix_event_sponsors_event_id ON event_sponsors (event_id);
CREATE INDEX ix_event_sponsors_sponsor_org_id ON event_sponsors (sponsor_org_id);
CREATE TABLE ticket_tiers (
    id TEXT NOT NULL,
    event_id TEXT NOT NULL,
    name TEXT NOT NULL,
    type TEXT DEFAULT 'paid' NOT NULL,
    price INTEGER DEFAULT 0 NOT NULL,
    quantity_total INTEGER,
    quantity_sold INTEGER DEFAULT 0 NOT NULL,
    created_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    updated_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    CONSTRAINT pk_ticket_tiers PRIMARY KEY (id),
    CONSTRAINT fk_ticket_tiers_event_id FOREIGN KEY(event_id) REFERENCES events (id) ON DELETE CASCADE,
    CONSTRAINT ck_ticket_tiers_id_form CHECK (length(id) = 36),
    CONSTRAINT ck_ticket_tiers_type_choices CHECK (type IN ('paid', 'comp', 'press')),
    CONSTRAINT ck_ticket_tiers_price_range CHECK (price >= 0),
    CONSTRAINT ck_ticket_tiers_price_form CHECK (price BETWEEN -9999999999 AND 9999999999),
    CONSTRAINT ck_ticket_tiers_quantity_total_range CHECK (quantity_total >= 0),
    CONSTRAINT ck_ticket_tiers_created_at_form CHECK (created_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_ticket_tiers_updated_at_form CHECK (updated_at BETWEEN -62135596800000000 AND 253402300799999999)
)
 STRICT;
CREATE INDEX ix_ticket_tiers_event_id ON ticket_tiers (event_id);
CREATE TABLE venue_availability (
    id TEXT NOT NULL,
    venue_id TEXT NOT NULL,
    event_id TEXT,
    date TEXT NOT NULL,
    start_time INTEGER NOT NULL,
    end_time INTEGER NOT NULL,
    status TEXT DEFAULT 'available' NOT NULL,
    notes TEXT,
    created_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    updated_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    CONSTRAINT pk_venue_availability PRIMARY KEY (id),
    CONSTRAINT ck_venue_availability_order CHECK (end_time > start_time),
    CONSTRAINT fk_venue_availability_venue_id FOREIGN KEY(venue_id) REFERENCES venues (id) ON DELETE CASCADE,
    CONSTRAINT fk_venue_availability_event_id FOREIGN KEY(event_id) REFERENCES events (id) ON DELETE SET NULL,
    CONSTRAINT ck_venue_availability_id_form CHECK (length(id) = 36),
    CONSTRAINT ck_venue_availability_date_form CHECK (date(date) = date AND date >= '0001-01-01'),
    CONSTRAINT ck_venue_availability_start_time_form CHECK (start_time BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_venue_availability_end_time_form CHECK (end_time BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_venue_availability_status_choices CHECK (status IN ('available', 'tentative', 'booked', 'unavailable')),
    CONSTRAINT ck_venue_availability_created_at_form CHECK (created_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_venue_availability_updated_at_form CHECK (updated_at BETWEEN -62135596800000000 AND 253402300799999999)
)
 STRICT;
CREATE INDEX ix_venue_availability_venue_id ON venue_availability (venue_id);
CREATE INDEX ix_venue_availability_event_id ON venue_availability (event_id) WHERE event_id IS NOT NULL;
CREATE TABLE call_acknowledgements (
    id TEXT NOT NULL,
    call_sheet_id TEXT NOT NULL,
    call_time_id TEXT,
    acknowledged_at INTEGER NOT NULL,
    created_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    updated_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    CONSTRAINT pk_call_acknowledgements PRIMARY KEY (id),
    CONSTRAINT fk_call_acknowledgements_call_sheet_id FOREIGN KEY(call_sheet_id) REFERENCES call_sheets (id) ON DELETE CASCADE,
    CONSTRAINT fk_call_acknowledgements_call_time_id FOREIGN KEY(call_time_id) REFERENCES call_times (id) ON DELETE SET NULL,
    CONSTRAINT ck_call_acknowledgements_id_form CHECK (length(id) = 36),
    CONSTRAINT ck_call_acknowledgements_acknowledged_at_form CHECK (acknowledged_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_call_acknowledgements_created_at_form CHECK (created_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_call_acknowledgements_updated_at_form CHECK (updated_at BETWEEN -62135596800000000 AND 253402300799999999)
)
 STRICT;
CREATE INDEX ix_call_acknowledgements_call_time_id ON call_acknowledgements (call_time_id) WHERE call_time_id IS NOT NULL;
CREATE INDEX ix_call_acknowledgements_call_sheet_id ON call_acknowledgements (call_sheet_id);
CREATE TABLE gate_tiers (
    id TEXT NOT NULL,
    gate_id TEXT NOT NULL,
    ticket_tier_id TEXT NOT NULL,
    created_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    updated_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    CONSTRAINT pk_gate_tiers PRIMARY KEY (id),
    CONSTRAINT uq_gate_tiers_gate_id_ticket_tier_id UNIQUE (gate_id, ticket_tier_id),
    CONSTRAINT fk_gate_tiers_gate_id FOREIGN KEY(gate_id) REFERENCES gates (id) ON DELETE CASCADE,
    CONSTRAINT fk_gate_tiers_ticket_tier_id FOREIGN KEY(ticket_tier_id) REFERENCES ticket_tiers (id) ON DELETE CASCADE,
    CONSTRAINT ck_gate_tiers_id_form CHECK (length(id) = 36),
    CONSTRAINT ck_gate_tiers_created_at_form CHECK (created_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_gate_tiers_updated_at_form CHECK (updated_at BETWEEN -62135596800000000 AND 253402300799999999)
)
 STRICT;
CREATE INDEX ix_gate_tiers_gate_id ON gate_tiers (gate_id);
CREATE INDEX ix_gate_tiers_ticket_tier_id ON gate_tiers (ticket_tier_id);
CREATE TABLE looks (
    id TEXT NOT NULL,
    event_id TEXT NOT NULL,
    kind TEXT DEFAULT 'look' NOT NULL,
    rank TEXT NOT NULL,
    number TEXT,
    event_designer_id TEXT,
    event_model_id TEXT,
    dresser_id TEXT,
    photo_id TEXT,
    title TEXT,
    garments TEXT,
    shoes TEXT,
    accessories TEXT,
    light_cue TEXT,
    music_cue TEXT,
    notes TEXT,
    change_seconds INTEGER,
    fitting TEXT DEFAULT 'due' NOT NULL,
    readiness TEXT DEFAULT 'none' NOT NULL,
    is_cut INTEGER DEFAULT 0 NOT NULL,
    status TEXT DEFAULT 'planned' NOT NULL,
    created_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    updated_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    CONSTRAINT pk_looks PRIMARY KEY (id),
    CONSTRAINT fk_looks_event_id FOREIGN KEY(event_id) REFERENCES events (id) ON DELETE CASCADE,
    CONSTRAINT fk_looks_event_designer_id FOREIGN KEY(event_designer_id) REFERENCES event_designers (id) ON DELETE SET NULL,
    CONSTRAINT fk_looks_event_model_id FOREIGN KEY(event_model_id) REFERENCES event_models (id) ON DELETE SET NULL,
    CONSTRAINT fk_looks_dresser_id FOREIGN KEY(dresser_id) REFERENCES stakeholders (id) ON DELETE SET NULL,
    CONSTRAINT fk_looks_photo_id FOREIGN KEY(photo_id) REFERENCES media_files (id) ON DELETE SET NULL,
    CONSTRAINT ck_looks_id_form CHECK (length(id) = 36),
    CONSTRAINT ck_looks_kind_choices CHECK (kind IN ('look', 'cue')),
    CONSTRAINT ck_looks_change_seconds_range CHECK (change_seconds >= 0),
    CONSTRAINT ck_looks_fitting_choices CHECK (fitting IN ('due', 'pinned', 'at_atelier', 'ready')),
    CONSTRAINT ck_looks_readiness_choices CHECK (readiness IN ('none', 'dressed', 'in_line')),
    CONSTRAINT ck_looks_is_cut_form CHECK (is_cut IN (0, 1)),
    CONSTRAINT ck_looks_status_choices CHECK (status IN ('planned', 'standby', 'walking', 'done', 'skipped')),
    CONSTRAINT ck_looks_created_at_form CHECK (created_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_looks_updated_at_form CHECK (updated_at BETWEEN -62135596800000000 AND 253402300799999999)
)
 STRICT;
CREATE INDEX ix_looks_event_model_id ON looks (event_model_id) WHERE event_model_id IS NOT NULL;
CREATE INDEX ix_looks_dresser_id ON looks (dresser_id) WHERE dresser_id IS NOT NULL;
CREATE INDEX ix_looks_event_designer_id ON looks (event_designer_id) WHERE event_designer_id IS NOT NULL;
CREATE INDEX ix_looks_event_id_rank_id ON looks (event_id, rank, id);
CREATE INDEX ix_looks_photo_id ON looks (photo_id) WHERE photo_id IS NOT NULL;
CREATE TABLE model_readiness (
    id TEXT NOT NULL,
    event_model_id TEXT NOT NULL,
    hair TEXT DEFAULT 'none' NOT NULL,
    make_up TEXT DEFAULT 'none' NOT NULL,
    created_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    updated_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    CONSTRAINT pk_model_readiness PRIMARY KEY (id),
    CONSTRAINT uq_model_readiness_event_model_id UNIQUE (event_model_id),
    CONSTRAINT fk_model_readiness_event_model_id FOREIGN KEY(event_model_id) REFERENCES event_models (id) ON DELETE CASCADE,
    CONSTRAINT ck_model_readiness_id_form CHECK (length(id) = 36),
    CONSTRAINT ck_model_readiness_hair_choices CHECK (hair IN ('none', 'queued', 'in_chair', 'done')),
    CONSTRAINT ck_model_readiness_make_up_choices CHECK (make_up IN ('none', 'queued', 'in_chair', 'done')),
    CONSTRAINT ck_model_readiness_created_at_form CHECK (created_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_model_readiness_updated_at_form CHECK (updated_at BETWEEN -62135596800000000 AND 253402300799999999)
)
 STRICT;
CREATE INDEX ix_model_readiness_event_model_id ON model_readiness (event_model_id);
CREATE TABLE assets (
    id TEXT NOT NULL,
    organization_id TEXT NOT NULL,
    event_id TEXT,
    shoot_id TEXT,
    media_size_spec_id TEXT,
    media_file_id TEXT,
    uploaded_by TEXT NOT NULL,
    name TEXT NOT NULL,
    asset_type TEXT NOT NULL,
    status TEXT DEFAULT 'pending' NOT NULL,
    file_url TEXT NOT NULL,
    thumbnail_url TEXT,
    cloudinary_public_id TEXT,
    tags TEXT DEFAULT '[]' NOT NULL,
    ai_score INTEGER,
    ai_feedback TEXT,
    created_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    updated_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    CONSTRAINT pk_assets PRIMARY KEY (id),
    CONSTRAINT fk_assets_organization_id FOREIGN KEY(organization_id) REFERENCES organizations (id) ON DELETE CASCADE,
    CONSTRAINT fk_assets_event_id FOREIGN KEY(event_id) REFERENCES events (id) ON DELETE CASCADE,
    CONSTRAINT fk_assets_shoot_id FOREIGN KEY(shoot_id) REFERENCES shoots (id) ON DELETE SET NULL,
    CONSTRAINT fk_assets_media_size_spec_id FOREIGN KEY(media_size_spec_id) REFERENCES media_size_specs (id) ON DELETE SET NULL,
    CONSTRAINT fk_assets_media_file_id FOREIGN KEY(media_file_id) REFERENCES media_files (id) ON DELETE SET NULL,
    CONSTRAINT fk_assets_uploaded_by FOREIGN KEY(uploaded_by) REFERENCES profiles (id) ON DELETE RESTRICT,
    CONSTRAINT ck_assets_id_form CHECK (length(id) = 36),
    CONSTRAINT ck_assets_asset_type_choices CHECK (asset_type IN ('image', 'video')),
    CONSTRAINT ck_assets_status_choices CHECK (status IN ('pending', 'approved', 'rejected')),
    CONSTRAINT ck_assets_tags_form CHECK (json_valid(tags)),
    CONSTRAINT ck_assets_ai_score_range CHECK (ai_score BETWEEN 0 AND 100),
    CONSTRAINT ck_assets_created_at_form CHECK (created_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_assets_updated_at_form CHECK (updated_at BETWEEN -62135596800000000 AND 253402300799999999)
)
 STRICT;
CREATE INDEX ix_assets_event_id ON assets (event_id) WHERE event_id IS NOT NULL;
CREATE INDEX ix_assets_uploaded_by ON assets (uploaded_by);
CREATE INDEX ix_assets_media_file_id ON assets (media_file_id) WHERE media_file_id IS NOT NULL;
CREATE INDEX ix_assets_shoot_id ON assets (shoot_id) WHERE shoot_id IS NOT NULL;
CREATE INDEX ix_assets_organization_id ON assets (organization_id);
CREATE INDEX ix_assets_media_size_spec_id ON assets (media_size_spec_id) WHERE media_size_spec_id IS NOT NULL;
CREATE TABLE shoot_items (
    id TEXT NOT NULL,
    shoot_id TEXT NOT NULL,
    name TEXT NOT NULL,
    sku TEXT,
    status TEXT DEFAULT 'pending' NOT NULL,
    created_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    updated_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    CONSTRAINT pk_shoot_items PRIMARY KEY (id),
    CONSTRAINT fk_shoot_items_shoot_id FOREIGN KEY(shoot_id) REFERENCES shoots (id) ON DELETE CASCADE,
    CONSTRAINT ck_shoot_items_id_form CHECK (length(id) = 36),
    CONSTRAINT ck_shoot_items_status_choices CHECK (status IN ('pending', 'shot', 'approved')),
    CONSTRAINT ck_shoot_items_created_at_form CHECK (created_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_shoot_items_updated_at_form CHECK (updated_at BETWEEN -62135596800000000 AND 253402300799999999)
)
 STRICT;
CREATE INDEX ix_shoot_items_shoot_id ON shoot_items (shoot_id);
CREATE TABLE shoot_assets (
    id TEXT NOT NULL,
    shoot_id TEXT NOT NULL,
    url TEXT NOT NULL,
    is_final INTEGER DEFAULT 0 NOT NULL,
    created_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    updated_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    CONSTRAINT pk_shoot_assets PRIMARY KEY (id),
    CONSTRAINT fk_shoot_assets_shoot_id FOREIGN KEY(shoot_id) REFERENCES shoots (id) ON DELETE CASCADE,
    CONSTRAINT ck_shoot_assets_id_form CHECK (length(id) = 36),
    CONSTRAINT ck_shoot_assets_is_final_form CHECK (is_final IN (0, 1)),
    CONSTRAINT ck_shoot_assets_created_at_form CHECK (created_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_shoot_assets_updated_at_form CHECK (updated_at BETWEEN -62135596800000000 AND 253402300799999999)
)
 STRICT;
CREATE INDEX ix_shoot_assets_shoot_id ON shoot_assets (shoot_id);
CREATE TABLE shoot_payments (
    id TEXT NOT NULL,
    shoot_id TEXT NOT NULL,
    user_id TEXT NOT NULL,
    amount INTEGER NOT NULL,
    status TEXT DEFAULT 'pending' NOT NULL,
    created_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    updated_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    CONSTRAINT pk_shoot_payments PRIMARY KEY (id),
    CONSTRAINT fk_shoot_payments_shoot_id FOREIGN KEY(shoot_id) REFERENCES shoots (id) ON DELETE CASCADE,
    CONSTRAINT fk_shoot_payments_user_id FOREIGN KEY(user_id) REFERENCES profiles (id) ON DELETE RESTRICT,
    CONSTRAINT ck_shoot_payments_id_form CHECK (length(id) = 36),
    CONSTRAINT ck_shoot_payments_amount_range CHECK (amount >= 0),
    CONSTRAINT ck_shoot_payments_amount_form CHECK (amount BETWEEN -999999999999 AND 999999999999),
    CONSTRAINT ck_shoot_payments_status_choices CHECK (status IN ('pending', 'paid', 'failed', 'refunded')),
    CONSTRAINT ck_shoot_payments_created_at_form CHECK (created_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_shoot_payments_updated_at_form CHECK (updated_at BETWEEN -62135596800000000 AND 253402300799999999)
)
 STRICT;
CREATE INDEX ix_shoot_payments_user_id ON shoot_payments (user_id);
CREATE INDEX ix_shoot_payments_shoot_id ON shoot_payments (shoot_id);
CREATE TABLE tasks (
    id TEXT NOT NULL,
    event_id TEXT NOT NULL,
    phase_id TEXT,
    assigned_to TEXT,
    title TEXT NOT NULL,
    description TEXT,
    status TEXT DEFAULT 'to_do' NOT NULL,
    priority TEXT DEFAULT 'medium' NOT NULL,
    workflow_phase TEXT DEFAULT 'pre_production' NOT NULL,
    workflow_category TEXT DEFAULT 'event_planning' NOT NULL,
    is_critical_path INTEGER DEFAULT 0 NOT NULL,
    due_date TEXT,
    deadline INTEGER,
    dependency_task_ids TEXT DEFAULT '[]' NOT NULL,
    created_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    updated_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    CONSTRAINT pk_tasks PRIMARY KEY (id),
    CONSTRAINT fk_tasks_event_id FOREIGN KEY(event_id) REFERENCES events (id) ON DELETE CASCADE,
    CONSTRAINT fk_tasks_phase_id FOREIGN KEY(phase_id) REFERENCES event_phases (id) ON DELETE SET NULL,
    CONSTRAINT fk_tasks_assigned_to FOREIGN KEY(assigned_to) REFERENCES profiles (id) ON DELETE SET NULL,
    CONSTRAINT ck_tasks_id_form CHECK (length(id) = 36),
    CONSTRAINT ck_tasks_status_choices CHECK (status IN ('to_do', 'in_progress', 'blocked', 'done')),
    CONSTRAINT ck_tasks_priority_choices CHECK (priority IN ('critical', 'high', 'medium', 'low')),
    CONSTRAINT ck_tasks_workflow_phase_choices CHECK (workflow_phase IN ('pre_production', 'venue_logistics', 'creative_design', 'on_site', 'post_event')),
    CONSTRAINT ck_tasks_workflow_category_choices CHECK (workflow_category IN ('event_planning', 'sponsorship', 'marketing', 'operations', 'media')),
    CONSTRAINT ck_tasks_is_critical_path_form CHECK (is_critical_path IN (0, 1)),
    CONSTRAINT ck_tasks_due_date_form CHECK (date(due_date) = due_date AND due_date >= '0001-01-01'),
    CONSTRAINT ck_tasks_deadline_form CHECK (deadline BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_tasks_dependency_task_ids_form CHECK (json_valid(dependency_task_ids)),
    CONSTRAINT ck_tasks_created_at_form CHECK (created_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_tasks_updated_at_form CHECK (updated_at BETWEEN -62135596800000000 AND 253402300799999999)
)
 STRICT;
CREATE INDEX ix_tasks_phase_id ON tasks (phase_id) WHERE phase_id IS NOT NULL;
CREATE INDEX ix_tasks_event_id ON tasks (event_id);
CREATE INDEX ix_tasks_assigned_to ON tasks (assigned_to) WHERE assigned_to IS NOT NULL;
CREATE TABLE registrations (
    id TEXT NOT NULL,
    event_id TEXT NOT NULL,
    ticket_tier_id TEXT NOT NULL,
    profile_id TEXT,
    attendee_email TEXT,
    attendee_name TEXT NOT NULL,
    status TEXT DEFAULT 'pending' NOT NULL,
    qr_code_data TEXT NOT NULL,
    checked_in_at INTEGER,
    rsvp TEXT DEFAULT 'none' NOT NULL,
    phone TEXT,
    company TEXT,
    publicist_id TEXT,
    section TEXT,
    row_label TEXT,
    seat TEXT,
    notes TEXT,
    is_vip INTEGER DEFAULT 0 NOT NULL,
    is_press INTEGER DEFAULT 0 NOT NULL,
    escort INTEGER DEFAULT 0 NOT NULL,
    tags TEXT DEFAULT '[]' NOT NULL,
    plus_ones INTEGER DEFAULT 0 NOT NULL,
    party TEXT,
    substitute_for TEXT,
    portrait_id TEXT,
    merged_into_id TEXT,
    blocked_reason TEXT,
    valid_from INTEGER,
    valid_until INTEGER,
    source TEXT,
    source_ref TEXT,
    created_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    updated_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    CONSTRAINT pk_registrations PRIMARY KEY (id),
    CONSTRAINT fk_registrations_event_id FOREIGN KEY(event_id) REFERENCES events (id) ON DELETE CASCADE,
    CONSTRAINT fk_registrations_ticket_tier_id FOREIGN KEY(ticket_tier_id) REFERENCES ticket_tiers (id) ON DELETE NO ACTION,
    CONSTRAINT fk_registrations_profile_id FOREIGN KEY(profile_id) REFERENCES profiles (id) ON DELETE SET NULL,
    CONSTRAINT uq_registrations_qr_code_data UNIQUE (qr_code_data),
    CONSTRAINT fk_registrations_publicist_id FOREIGN KEY(publicist_id) REFERENCES stakeholders (id) ON DELETE SET NULL,
    CONSTRAINT fk_registrations_portrait_id FOREIGN KEY(portrait_id) REFERENCES media_files (id) ON DELETE SET NULL,
    CONSTRAINT fk_registrations_merged_into_id FOREIGN KEY(merged_into_id) REFERENCES registrations (id) ON DELETE SET NULL,
    CONSTRAINT ck_registrations_id_form CHECK (length(id) = 36),
    CONSTRAINT ck_registrations_status_choices CHECK (status IN ('pending', 'confirmed', 'cancelled', 'attended')),
    CONSTRAINT ck_registrations_checked_in_at_form CHECK (checked_in_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_registrations_rsvp_choices CHECK (rsvp IN ('none', 'yes', 'no')),
    CONSTRAINT ck_registrations_is_vip_form CHECK (is_vip IN (0, 1)),
    CONSTRAINT ck_registrations_is_press_form CHECK (is_press IN (0, 1)),
    CONSTRAINT ck_registrations_escort_form CHECK (escort IN (0, 1)),
    CONSTRAINT ck_registrations_tags_form CHECK (json_valid(tags)),
    CONSTRAINT ck_registrations_plus_ones_range CHECK (plus_ones >= 0),
    CONSTRAINT ck_registrations_valid_from_form CHECK (valid_from BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_registrations_valid_until_form CHECK (valid_until BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_registrations_created_at_form CHECK (created_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_registrations_updated_at_form CHECK (updated_at BETWEEN -62135596800000000 AND 253402300799999999)
)
 STRICT;
CREATE INDEX ix_registrations_seated ON registrations (event_id, seat, row_label, section, ticket_tier_id, status, merged_into_id) WHERE seat IS NOT NULL;
CREATE INDEX ix_registrations_publicist_id ON registrations (publicist_id) WHERE publicist_id IS NOT NULL;
CREATE INDEX ix_registrations_arrived ON registrations (event_id, ticket_tier_id, status, merged_into_id) WHERE checked_in_at IS NOT NULL;
CREATE INDEX ix_registrations_portrait_id ON registrations (portrait_id) WHERE portrait_id IS NOT NULL;
CREATE INDEX ix_registrations_event_id_party ON registrations (event_id, party) WHERE party IS NOT NULL;
CREATE INDEX ix_registrations_event_id ON registrations (event_id);
CREATE INDEX ix_registrations_profile_id ON registrations (profile_id) WHERE profile_id IS NOT NULL;
CREATE INDEX ix_registrations_merged_into_id ON registrations (merged_into_id) WHERE merged_into_id IS NOT NULL;
CREATE INDEX ix_registrations_ticket_tier_id ON registrations (ticket_tier_id);
CREATE TABLE instagram_posts (
    id TEXT NOT NULL,
    connection_id TEXT NOT NULL,
    asset_id TEXT,
    instagram_media_id TEXT,
    caption TEXT,
    status TEXT DEFAULT 'draft' NOT NULL,
    scheduled_at INTEGER,
    created_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    updated_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    CONSTRAINT pk_instagram_posts PRIMARY KEY (id),
    CONSTRAINT fk_instagram_posts_connection_id FOREIGN KEY(connection_id) REFERENCES instagram_connections (id) ON DELETE CASCADE,
    CONSTRAINT fk_instagram_posts_asset_id FOREIGN KEY(asset_id) REFERENCES assets (id) ON DELETE SET NULL,
    CONSTRAINT uq_instagram_posts_instagram_media_id UNIQUE (instagram_media_id),
    CONSTRAINT ck_instagram_posts_id_form CHECK (length(id) = 36),
    CONSTRAINT ck_instagram_posts_status_choices CHECK (status IN ('draft', 'scheduled', 'published', 'failed')),
    CONSTRAINT ck_instagram_posts_scheduled_at_form CHECK (scheduled_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_instagram_posts_created_at_form CHECK (created_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_instagram_posts_updated_at_form CHECK (updated_at BETWEEN -62135596800000000 AND 253402300799999999)
)
 STRICT;
CREATE INDEX ix_instagram_posts_connection_id ON instagram_posts (connection_id);
CREATE INDEX ix_instagram_posts_asset_id ON instagram_posts (asset_id) WHERE asset_id IS NOT NULL;
CREATE TABLE facebook_posts (
    id TEXT NOT NULL,
    connection_id TEXT NOT NULL,
    asset_id TEXT,
    facebook_post_id TEXT,
    message TEXT,
    status TEXT DEFAULT 'draft' NOT NULL,
    scheduled_at INTEGER,
    created_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    updated_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    CONSTRAINT pk_facebook_posts PRIMARY KEY (id),
    CONSTRAINT fk_facebook_posts_connection_id FOREIGN KEY(connection_id) REFERENCES facebook_connections (id) ON DELETE CASCADE,
    CONSTRAINT fk_facebook_posts_asset_id FOREIGN KEY(asset_id) REFERENCES assets (id) ON DELETE SET NULL,
    CONSTRAINT uq_facebook_posts_facebook_post_id UNIQUE (facebook_post_id),
    CONSTRAINT ck_facebook_posts_id_form CHECK (length(id) = 36),
    CONSTRAINT ck_facebook_posts_status_choices CHECK (status IN ('draft', 'scheduled', 'published', 'failed')),
    CONSTRAINT ck_facebook_posts_scheduled_at_form CHECK (scheduled_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_facebook_posts_created_at_form CHECK (created_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_facebook_posts_updated_at_form CHECK (updated_at BETWEEN -62135596800000000 AND 253402300799999999)
)
 STRICT;
CREATE INDEX ix_facebook_posts_connection_id ON facebook_posts (connection_id);
CREATE INDEX ix_facebook_posts_asset_id ON facebook_posts (asset_id) WHERE asset_id IS NOT NULL;
CREATE TABLE shopify_media_links (
    id TEXT NOT NULL,
    asset_id TEXT NOT NULL,
    shopify_product_id TEXT NOT NULL,
    shopify_media_id TEXT,
    created_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    updated_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    CONSTRAINT pk_shopify_media_links PRIMARY KEY (id),
    CONSTRAINT uq_shopify_media_links_asset_id_shopify_product_id UNIQUE (asset_id, shopify_product_id),
    CONSTRAINT fk_shopify_media_links_asset_id FOREIGN KEY(asset_id) REFERENCES assets (id) ON DELETE CASCADE,
    CONSTRAINT fk_shopify_media_links_shopify_product_id FOREIGN KEY(shopify_product_id) REFERENCES shopify_products (id) ON DELETE CASCADE,
    CONSTRAINT ck_shopify_media_links_id_form CHECK (length(id) = 36),
    CONSTRAINT ck_shopify_media_links_created_at_form CHECK (created_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_shopify_media_links_updated_at_form CHECK (updated_at BETWEEN -62135596800000000 AND 253402300799999999)
)
 STRICT;
CREATE INDEX ix_shopify_media_links_shopify_product_id ON shopify_media_links (shopify_product_id);
CREATE INDEX ix_shopify_media_links_asset_id ON shopify_media_links (asset_id);
CREATE TABLE amazon_media_links (
    id TEXT NOT NULL,
    asset_id TEXT NOT NULL,
    amazon_product_id TEXT NOT NULL,
    created_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    updated_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    CONSTRAINT pk_amazon_media_links PRIMARY KEY (id),
    CONSTRAINT uq_amazon_media_links_asset_id_amazon_product_id UNIQUE (asset_id, amazon_product_id),
    CONSTRAINT fk_amazon_media_links_asset_id FOREIGN KEY(asset_id) REFERENCES assets (id) ON DELETE CASCADE,
    CONSTRAINT fk_amazon_media_links_amazon_product_id FOREIGN KEY(amazon_product_id) REFERENCES amazon_products (id) ON DELETE CASCADE,
    CONSTRAINT ck_amazon_media_links_id_form CHECK (length(id) = 36),
    CONSTRAINT ck_amazon_media_links_created_at_form CHECK (created_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_amazon_media_links_updated_at_form CHECK (updated_at BETWEEN -62135596800000000 AND 253402300799999999)
)
 STRICT;
CREATE INDEX ix_amazon_media_links_asset_id ON amazon_media_links (asset_id);
CREATE INDEX ix_amazon_media_links_amazon_product_id ON amazon_media_links (amazon_product_id);
CREATE TABLE check_ins (
    id TEXT NOT NULL,
    event_id TEXT NOT NULL,
    gate_id TEXT,
    registration_id TEXT,
    call_time_id TEXT,
    code TEXT,
    kind TEXT NOT NULL,
    annuls_id TEXT,
    verdict TEXT NOT NULL,
    party INTEGER DEFAULT 1 NOT NULL,
    forced INTEGER DEFAULT 0 NOT NULL,
    reason TEXT,
    scanned_at INTEGER NOT NULL,
    device_at INTEGER NOT NULL,
    device_id TEXT,
    operator_id TEXT,
    created_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    updated_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    CONSTRAINT pk_check_ins PRIMARY KEY (id),
    CONSTRAINT fk_check_ins_event_id FOREIGN KEY(event_id) REFERENCES events (id) ON DELETE CASCADE,
    CONSTRAINT fk_check_ins_gate_id FOREIGN KEY(gate_id) REFERENCES gates (id) ON DELETE SET NULL,
    CONSTRAINT fk_check_ins_registration_id FOREIGN KEY(registration_id) REFERENCES registrations (id) ON DELETE SET NULL,
    CONSTRAINT fk_check_ins_call_time_id FOREIGN KEY(call_time_id) REFERENCES call_times (id) ON DELETE SET NULL,
    CONSTRAINT fk_check_ins_device_id FOREIGN KEY(device_id) REFERENCES devices (id) ON DELETE SET NULL,
    CONSTRAINT fk_check_ins_operator_id FOREIGN KEY(operator_id) REFERENCES profiles (id) ON DELETE SET NULL,
    CONSTRAINT ck_check_ins_id_form CHECK (length(id) = 36),
    CONSTRAINT ck_check_ins_kind_choices CHECK (kind IN ('entry', 'exit', 'annul')),
    CONSTRAINT ck_check_ins_party_range CHECK (party >= 1),
    CONSTRAINT ck_check_ins_forced_form CHECK (forced IN (0, 1)),
    CONSTRAINT ck_check_ins_scanned_at_form CHECK (scanned_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_check_ins_device_at_form CHECK (device_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_check_ins_created_at_form CHECK (created_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_check_ins_updated_at_form CHECK (updated_at BETWEEN -62135596800000000 AND 253402300799999999)
)
 STRICT;
CREATE INDEX ix_check_ins_call_time_id ON check_ins (call_time_id) WHERE call_time_id IS NOT NULL;
CREATE INDEX ix_check_ins_annuls_id ON check_ins (annuls_id) WHERE annuls_id IS NOT NULL;
CREATE INDEX ix_check_ins_event_id_scanned_at ON check_ins (event_id, scanned_at);
CREATE INDEX ix_check_ins_registration_id ON check_ins (registration_id) WHERE registration_id IS NOT NULL;
CREATE INDEX ix_check_ins_device_id ON check_ins (device_id) WHERE device_id IS NOT NULL;
CREATE INDEX ix_check_ins_gate_id_scanned_at ON check_ins (gate_id, scanned_at) WHERE gate_id IS NOT NULL;
CREATE INDEX ix_check_ins_operator_id ON check_ins (operator_id) WHERE operator_id IS NOT NULL;
CREATE INDEX ix_check_ins_counted ON check_ins (event_id, kind, verdict, gate_id, scanned_at, party);
CREATE TABLE door_questions (
    id TEXT NOT NULL,
    event_id TEXT NOT NULL,
    registration_id TEXT,
    name TEXT NOT NULL,
    question TEXT,
    publicist_id TEXT,
    answer TEXT,
    seat TEXT,
    answered_at INTEGER,
    created_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    updated_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    CONSTRAINT pk_door_questions PRIMARY KEY (id),
    CONSTRAINT fk_door_questions_event_id FOREIGN KEY(event_id) REFERENCES events (id) ON DELETE CASCADE,
    CONSTRAINT fk_door_questions_registration_id FOREIGN KEY(registration_id) REFERENCES registrations (id) ON DELETE SET NULL,
    CONSTRAINT fk_door_questions_publicist_id FOREIGN KEY(publicist_id) REFERENCES stakeholders (id) ON DELETE SET NULL,
    CONSTRAINT ck_door_questions_id_form CHECK (length(id) = 36),
    CONSTRAINT ck_door_questions_answer_choices CHECK (answer IN ('yes', 'standing', 'no')),
    CONSTRAINT ck_door_questions_answered_at_form CHECK (answered_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_door_questions_created_at_form CHECK (created_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_door_questions_updated_at_form CHECK (updated_at BETWEEN -62135596800000000 AND 253402300799999999)
)
 STRICT;
CREATE INDEX ix_door_questions_event_id ON door_questions (event_id);
CREATE INDEX ix_door_questions_registration_id ON door_questions (registration_id) WHERE registration_id IS NOT NULL;
CREATE INDEX ix_door_questions_publicist_id ON door_questions (publicist_id) WHERE publicist_id IS NOT NULL;
CREATE TABLE look_items (
    id TEXT NOT NULL,
    look_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    kind TEXT,
    photo_id TEXT,
    returned_at INTEGER,
    created_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    updated_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    CONSTRAINT pk_look_items PRIMARY KEY (id),
    CONSTRAINT fk_look_items_look_id FOREIGN KEY(look_id) REFERENCES looks (id) ON DELETE CASCADE,
    CONSTRAINT fk_look_items_photo_id FOREIGN KEY(photo_id) REFERENCES media_files (id) ON DELETE SET NULL,
    CONSTRAINT ck_look_items_id_form CHECK (length(id) = 36),
    CONSTRAINT ck_look_items_position_range CHECK (position >= 1),
    CONSTRAINT ck_look_items_returned_at_form CHECK (returned_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_look_items_created_at_form CHECK (created_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_look_items_updated_at_form CHECK (updated_at BETWEEN -62135596800000000 AND 253402300799999999)
)
 STRICT;
CREATE INDEX ix_look_items_photo_id ON look_items (photo_id) WHERE photo_id IS NOT NULL;
CREATE INDEX ix_look_items_look_id ON look_items (look_id);
CREATE TABLE show_entries (
    id TEXT NOT NULL,
    run_id TEXT NOT NULL,
    look_id TEXT,
    kind TEXT NOT NULL,
    at INTEGER NOT NULL,
    text TEXT,
    device_id TEXT,
    operator_id TEXT,
    created_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    updated_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    CONSTRAINT pk_show_entries PRIMARY KEY (id),
    CONSTRAINT fk_show_entries_run_id FOREIGN KEY(run_id) REFERENCES show_runs (id) ON DELETE CASCADE,
    CONSTRAINT fk_show_entries_look_id FOREIGN KEY(look_id) REFERENCES looks (id) ON DELETE SET NULL,
    CONSTRAINT fk_show_entries_device_id FOREIGN KEY(device_id) REFERENCES devices (id) ON DELETE SET NULL,
    CONSTRAINT fk_show_entries_operator_id FOREIGN KEY(operator_id) REFERENCES profiles (id) ON DELETE SET NULL,
    CONSTRAINT ck_show_entries_id_form CHECK (length(id) = 36),
    CONSTRAINT ck_show_entries_kind_choices CHECK (kind IN ('send', 'back', 'hold', 'resume', 'skip', 'swap', 'note')),
    CONSTRAINT ck_show_entries_at_form CHECK (at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_show_entries_created_at_form CHECK (created_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_show_entries_updated_at_form CHECK (updated_at BETWEEN -62135596800000000 AND 253402300799999999)
)
 STRICT;
CREATE INDEX ix_show_entries_operator_id ON show_entries (operator_id) WHERE operator_id IS NOT NULL;
CREATE INDEX ix_show_entries_run_id ON show_entries (run_id);
CREATE INDEX ix_show_entries_device_id ON show_entries (device_id) WHERE device_id IS NOT NULL;
CREATE INDEX ix_show_entries_look_id ON show_entries (look_id) WHERE look_id IS NOT NULL;
CREATE TABLE asset_variants (
    id TEXT NOT NULL,
    asset_id TEXT NOT NULL,
    media_size_spec_id TEXT NOT NULL,
    url TEXT NOT NULL,
    is_primary INTEGER DEFAULT 0 NOT NULL,
    created_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    updated_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    CONSTRAINT pk_asset_variants PRIMARY KEY (id),
    CONSTRAINT uq_asset_variants_asset_id_media_size_spec_id UNIQUE (asset_id, media_size_spec_id),
    CONSTRAINT fk_asset_variants_asset_id FOREIGN KEY(asset_id) REFERENCES assets (id) ON DELETE CASCADE,
    CONSTRAINT fk_asset_variants_media_size_spec_id FOREIGN KEY(media_size_spec_id) REFERENCES media_size_specs (id) ON DELETE RESTRICT,
    CONSTRAINT ck_asset_variants_id_form CHECK (length(id) = 36),
    CONSTRAINT ck_asset_variants_is_primary_form CHECK (is_primary IN (0, 1)),
    CONSTRAINT ck_asset_variants_created_at_form CHECK (created_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_asset_variants_updated_at_form CHECK (updated_at BETWEEN -62135596800000000 AND 253402300799999999)
)
 STRICT;
CREATE INDEX ix_asset_variants_asset_id ON asset_variants (asset_id);
CREATE INDEX ix_asset_variants_media_size_spec_id ON asset_variants (media_size_spec_id);
CREATE TABLE asset_links (
    id TEXT NOT NULL,
    asset_id TEXT NOT NULL,
    entity_type TEXT NOT NULL,
    entity_id TEXT NOT NULL,
    role TEXT,
    created_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    updated_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    CONSTRAINT pk_asset_links PRIMARY KEY (id),
    CONSTRAINT fk_asset_links_asset_id FOREIGN KEY(asset_id) REFERENCES assets (id) ON DELETE CASCADE,
    CONSTRAINT ck_asset_links_id_form CHECK (length(id) = 36),
    CONSTRAINT ck_asset_links_entity_type_choices CHECK (entity_type IN ('event', 'shoot', 'product', 'brand')),
    CONSTRAINT ck_asset_links_created_at_form CHECK (created_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_asset_links_updated_at_form CHECK (updated_at BETWEEN -62135596800000000 AND 253402300799999999)
)
 STRICT;
CREATE INDEX ix_asset_links_asset_id ON asset_links (asset_id);
CREATE TABLE cloudinary_assets (
    id TEXT NOT NULL,
    asset_id TEXT NOT NULL,
    public_id TEXT NOT NULL,
    folder TEXT,
    format TEXT,
    created_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    updated_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    CONSTRAINT pk_cloudinary_assets PRIMARY KEY (id),
    CONSTRAINT fk_cloudinary_assets_asset_id FOREIGN KEY(asset_id) REFERENCES assets (id) ON DELETE CASCADE,
    CONSTRAINT uq_cloudinary_assets_public_id UNIQUE (public_id),
    CONSTRAINT ck_cloudinary_assets_id_form CHECK (length(id) = 36),
    CONSTRAINT ck_cloudinary_assets_created_at_form CHECK (created_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_cloudinary_assets_updated_at_form CHECK (updated_at BETWEEN -62135596800000000 AND 253402300799999999)
)
 STRICT;
CREATE INDEX ix_cloudinary_assets_asset_id ON cloudinary_assets (asset_id);
CREATE TABLE task_assignees (
    id TEXT NOT NULL,
    task_id TEXT NOT NULL,
    assignee_id TEXT,
    stakeholder_id TEXT,
    created_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    updated_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    CONSTRAINT pk_task_assignees PRIMARY KEY (id),
    CONSTRAINT ck_task_assignees_exactly_one CHECK (CASE WHEN assignee_id IS NULL THEN 0 ELSE 1 END + CASE WHEN stakeholder_id IS NULL THEN 0 ELSE 1 END = 1),
    CONSTRAINT fk_task_assignees_task_id FOREIGN KEY(task_id) REFERENCES tasks (id) ON DELETE CASCADE,
    CONSTRAINT fk_task_assignees_assignee_id FOREIGN KEY(assignee_id) REFERENCES profiles (id) ON DELETE CASCADE,
    CONSTRAINT fk_task_assignees_stakeholder_id FOREIGN KEY(stakeholder_id) REFERENCES stakeholders (id) ON DELETE CASCADE,
    CONSTRAINT ck_task_assignees_id_form CHECK (length(id) = 36),
    CONSTRAINT ck_task_assignees_created_at_form CHECK (created_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_task_assignees_updated_at_form CHECK (updated_at BETWEEN -62135596800000000 AND 253402300799999999)
)
 STRICT;
CREATE INDEX ix_task_assignees_stakeholder_id ON task_assignees (stakeholder_id) WHERE stakeholder_id IS NOT NULL;
CREATE INDEX ix_task_assignees_assignee_id ON task_assignees (assignee_id) WHERE assignee_id IS NOT NULL;
CREATE INDEX ix_task_assignees_task_id ON task_assignees (task_id);
CREATE TABLE payments (
    id TEXT NOT NULL,
    registration_id TEXT NOT NULL,
    payer_id TEXT,
    amount INTEGER NOT NULL,
    currency TEXT DEFAULT 'USD' NOT NULL,
    status TEXT DEFAULT 'pending' NOT NULL,
    provider TEXT,
    provider_transaction_id TEXT,
    created_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    updated_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    CONSTRAINT pk_payments PRIMARY KEY (id),
    CONSTRAINT fk_payments_registration_id FOREIGN KEY(registration_id) REFERENCES registrations (id) ON DELETE CASCADE,
    CONSTRAINT fk_payments_payer_id FOREIGN KEY(payer_id) REFERENCES profiles (id) ON DELETE SET NULL,
    CONSTRAINT ck_payments_id_form CHECK (length(id) = 36),
    CONSTRAINT ck_payments_amount_range CHECK (amount >= 0),
    CONSTRAINT ck_payments_amount_form CHECK (amount BETWEEN -9999999999 AND 9999999999),
    CONSTRAINT ck_payments_status_choices CHECK (status IN ('pending', 'completed', 'failed', 'refunded')),
    CONSTRAINT ck_payments_created_at_form CHECK (created_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_payments_updated_at_form CHECK (updated_at BETWEEN -62135596800000000 AND 253402300799999999)
)
 STRICT;
CREATE INDEX ix_payments_registration_id ON payments (registration_id);
CREATE INDEX ix_payments_payer_id ON payments (payer_id) WHERE payer_id IS NOT NULL;
CREATE TABLE registration_notes (
    id TEXT NOT NULL,
    registration_id TEXT NOT NULL,
    author_id TEXT,
    body TEXT NOT NULL,
    created_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    updated_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    CONSTRAINT pk_registration_notes PRIMARY KEY (id),
    CONSTRAINT fk_registration_notes_registration_id FOREIGN KEY(registration_id) REFERENCES registrations (id) ON DELETE CASCADE,
    CONSTRAINT fk_registration_notes_author_id FOREIGN KEY(author_id) REFERENCES profiles (id) ON DELETE SET NULL,
    CONSTRAINT ck_registration_notes_id_form CHECK (length(id) = 36),
    CONSTRAINT ck_registration_notes_created_at_form CHECK (created_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_registration_notes_updated_at_form CHECK (updated_at BETWEEN -62135596800000000 AND 253402300799999999)
)
 STRICT;
CREATE INDEX ix_registration_notes_author_id ON registration_notes (author_id) WHERE author_id IS NOT NULL;
CREATE INDEX ix_registration_notes_registration_id ON registration_notes (registration_id);
