// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordfields.h"

#include <algorithm>

namespace rl {

namespace {

struct Field
{
    FieldForm form;
    FieldSpec spec;
};

using Form = FieldForm;

RecordFields make(const QString &kind, const std::vector<Field> &fields,
                  const std::vector<QStringList> &required)
{
    std::vector<FieldSpec> specs;
    std::vector<FieldForm> forms;
    for (const Field &field : fields) {
        specs.push_back(field.spec);
        forms.push_back(field.form);
    }
    std::vector<FieldChoice> choices;
    for (const QStringList &names : required) {
        FieldChoice choice;
        for (const QString &name : names) {
            const auto named = [&name](const FieldSpec &spec) { return spec.name == name; };
            choice.push_back(static_cast<size_t>(std::find_if(specs.begin(), specs.end(), named)
                                                 - specs.begin()));
        }
        choices.push_back(choice);
    }
    return {kind, FieldTable(std::move(specs)), std::move(forms), std::move(choices)};
}

// How a row of another kind names its lead and its broker.
const Field leadId{Form::Text, {QStringLiteral("lead_id"), {"leadid"}, {}}};
const Field leadPhone{
    Form::Phone,
    {QStringLiteral("lead_phone"),
     {"leadphone", "leadnumber", "leadphonenumber", "customerphone", "clientphone"},
     {"phone", "phonenumber"}}};
const Field brokerId{Form::Text, {QStringLiteral("broker_id"), {"brokerid", "agentid"}, {}}};
const Field brokerPhone{Form::Phone,
                        {QStringLiteral("broker_phone"),
                         {"brokerphone", "brokernumber", "brokerphonenumber", "agentphone"},
                         {}}};
const Field broker{Form::Text,
                   {QStringLiteral("broker"),
                    {"broker", "brokername", "contactname", "agent", "agentname"},
                    {"contact"}}};
const Field company{Form::Text,
                    {QStringLiteral("company"),
                     {"company", "companyname", "brokercompany", "assignedbrokercompany",
                      "organization", "brokerage"},
                     {}}};

} // namespace

const std::vector<RecordFields> &recordFields()
{
    static const std::vector<RecordFields> all{
        make(QStringLiteral("numbers"),
             {{Form::Phone,
               {QStringLiteral("number"),
                {"number", "phonenumber", "trackingnumber", "trackingphonenumber", "did"},
                {"phone"}}},
              company,
              {Form::Text, {QStringLiteral("name"), {"name", "friendlyname", "label"}, {}}},
              {Form::Word, {QStringLiteral("status"), {"status"}, {}}},
              {Form::Word, {QStringLiteral("carrier"), {"carrier", "provider"}, {}}},
              {Form::Text, {QStringLiteral("sid"), {"sid", "carriersid", "phonenumbersid"}, {}}}},
             {{QStringLiteral("number")}}),
        make(QStringLiteral("brokers"),
             {brokerId,
              company,
              {Form::Text,
               {QStringLiteral("broker"),
                {"broker", "brokername", "contactname", "name", "fullname"},
                {"contact"}}},
              {Form::Phone,
               {QStringLiteral("broker_phone"),
                {"phone", "phonenumber", "brokerphone", "officephone", "workphone"},
                {"number"}}},
              {Form::Phone,
               {QStringLiteral("second_phone"),
                {"secondphone", "cell", "cellphone", "mobile", "mobilephone", "phone2"},
                {}}},
              {Form::Text, {QStringLiteral("email"), {"email", "emailaddress", "mail"}, {}}},
              {Form::Text, {QStringLiteral("zone"), {"timezone", "zone", "tz"}, {}}}},
             {{QStringLiteral("company"), QStringLiteral("broker_id")}}),
        make(
            QStringLiteral("leads"),
            {{Form::Phone,
              {QStringLiteral("lead_phone"),
               {"phone", "phonenumber", "primaryphone", "leadphone", "mobile", "mobilephone",
                "cellphone"},
               {"number", "homephone"}}},
             {Form::Text, {QStringLiteral("lead"), {"name", "fullname", "lead", "leadname"}, {}}},
             {Form::Text, {QStringLiteral("first_name"), {"firstname", "givenname"}, {}}},
             {Form::Text, {QStringLiteral("last_name"), {"lastname", "surname", "familyname"}, {}}},
             {Form::Text, {QStringLiteral("email"), {"email", "primaryemail", "emailaddress"}, {}}},
             {Form::Text, {QStringLiteral("state"), {"state", "propertystate"}, {}}},
             {Form::Text, {QStringLiteral("campaign_id"), {"campaignid", "campaign"}, {}}},
             {Form::Text,
              {QStringLiteral("campaign_archetype"), {"campaignarchetype", "archetype"}, {}}}},
            {{QStringLiteral("lead_phone")}}),
        make(QStringLiteral("appointments"),
             {leadId,
              leadPhone,
              brokerId,
              brokerPhone,
              broker,
              company,
              {Form::Instant,
               {QStringLiteral("scheduled_at"),
                {"scheduledat", "scheduledfor", "appointment", "appointmentat", "appointmenttime",
                 "appointmentdatetime", "appointmentscheduledat", "appointmentdate", "datetime"},
                {"start", "starttime", "date", "time"}}},
              {Form::Word, {QStringLiteral("status"), {"status", "outcome"}, {}}}},
             {{QStringLiteral("scheduled_at")},
              {QStringLiteral("lead_phone"), QStringLiteral("lead_id")},
              {QStringLiteral("broker"), QStringLiteral("broker_id"),
               QStringLiteral("broker_phone"), QStringLiteral("company")}}),
        make(QStringLiteral("assignments"),
             {{Form::Phone,
               {QStringLiteral("number"),
                {"number", "trackingnumber", "trackingphonenumber", "did", "signalwirenumber"},
                {}}},
              leadId,
              leadPhone,
              brokerId,
              brokerPhone,
              broker,
              company,
              {Form::Instant,
               {QStringLiteral("assigned_at"),
                {"assignedat", "assigned", "assignedfrom", "from", "since", "start"},
                {}}},
              {Form::Instant,
               {QStringLiteral("released_at"),
                {"releasedat", "released", "releaseat", "assignedto", "until", "to", "end"},
                {}}}},
             {{QStringLiteral("number")},
              {QStringLiteral("assigned_at")},
              {QStringLiteral("lead_phone"), QStringLiteral("lead_id")},
              {QStringLiteral("broker"), QStringLiteral("broker_id"),
               QStringLiteral("broker_phone"), QStringLiteral("company")}}),
    };
    return all;
}

} // namespace rl
