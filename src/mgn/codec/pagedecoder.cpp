// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "mgn/codec/pagedecoder.h"

#include "mgn/codec/accountcodec.h"
#include "mgn/codec/answerdocument.h"
#include "mgn/codec/jobcodec.h"
#include "mgn/codec/joblogcodec.h"
#include "mgn/codec/launchcodec.h"
#include "mgn/codec/servercodec.h"
#include "mgn/codec/wavecodec.h"

namespace mgn::codec {

namespace {

/// What the top level of a page holds.
struct PageHead {
    bool hasItems = false;
    QString nextToken;
};

bool isNull(JsonValue &value)
{
    bool result = false;
    return !value.is_null().get(result) && result;
}

void readToken(JsonValue &value, PageHead &head, Decoder &decoder)
{
    if (isNull(value))
        return;
    if (const auto token = readView(value, decoder))
        head.nextToken = QString::fromUtf8(token->data(), static_cast<qsizetype>(token->size()));
    else
        decoder.fail(base::ErrorKind::Decode, QStringLiteral("is no text"));
}

/// Only looks at the list's beginning: its items are decoded later.
void meetItems(JsonValue &value, PageHead &head, Decoder &decoder)
{
    if (isNull(value))
        return;
    simdjson::ondemand::json_type type = simdjson::ondemand::json_type::null;
    if (value.type().get(type) || type != simdjson::ondemand::json_type::array)
        return decoder.fail(base::ErrorKind::Decode, QStringLiteral("is no list"));
    if (head.hasItems)
        return decoder.fail(base::ErrorKind::Decode, QStringLiteral("appears twice"));
    head.hasItems = true;
}

void readHeadMember(simdjson::ondemand::field &field, PageHead &head, Decoder &decoder)
{
    std::string_view key;
    if (field.unescaped_key().get(key))
        return decoder.fail(base::ErrorKind::Decode, QStringLiteral("is not well-formed JSON"));
    if (key == "nextToken")
        readToken(field.value(), head, decoder);
    else if (key == "items")
        meetItems(field.value(), head, decoder);
    if (decoder.hasFailed())
        decoder.within(key);
}

/// One quick walk over the whole page that skips the items: the next token may stand behind them.
PageHead readHead(simdjson::ondemand::object &root, Decoder &decoder)
{
    PageHead head;
    for (auto result : root) {
        simdjson::ondemand::field field;
        if (std::move(result).get(field))
            decoder.fail(base::ErrorKind::Decode, QStringLiteral("is not well-formed JSON"));
        else
            readHeadMember(field, head, decoder);
        if (decoder.hasFailed())
            break;
    }
    return head;
}

} // namespace

template <class Item>
struct PageDecoder<Item>::Private {
    Decoder decoder;
    AnswerDocument document;
    simdjson::ondemand::object root;
    simdjson::ondemand::array_iterator next;
    simdjson::ondemand::array_iterator end;
    std::size_t index = 0;
    bool isOpen = false;
    int leftOut = 0;
    QString firstLeftOut;

    [[nodiscard]] bool start();
    [[nodiscard]] bool takeOne(std::vector<Item> &items);
    void readInto(Item &item);
    void leaveOut();
};

template <class Item>
bool PageDecoder<Item>::Private::start()
{
    simdjson::ondemand::array array;
    index = 0;
    isOpen = document.rewind(root, decoder) && !root.find_field("items").get_array().get(array)
             && !array.begin().get(next) && !array.end().get(end);
    if (!isOpen)
        decoder.fail(base::ErrorKind::Decode, QStringLiteral("is not well-formed JSON"));
    return isOpen;
}

template <class Item>
bool PageDecoder<Item>::Private::takeOne(std::vector<Item> &items)
{
    readInto(items.emplace_back());
    if (decoder.hasFailed()) {
        items.pop_back();
        decoder.withinEntry(index);
        decoder.within("items");
    }
    if (decoder.isItemFault())
        leaveOut();
    ++index;
    isOpen = !decoder.hasFailed();
    if (!isOpen)
        return false;
    ++next;
    isOpen = next != end;
    return true;
}

template <class Item>
void PageDecoder<Item>::Private::readInto(Item &item)
{
    JsonValue value;
    if ((*next).get(value))
        return decoder.fail(base::ErrorKind::Decode, QStringLiteral("is not well-formed JSON"));
    if (read(value, item, decoder))
        return;
    pass(value, decoder);
    decoder.failItem(QStringLiteral("is no object"));
}

template <class Item>
void PageDecoder<Item>::Private::leaveOut()
{
    const base::Error fault = decoder.takeError();
    if (leftOut++ == 0)
        firstLeftOut = fault.message;
}

template <class Item>
PageDecoder<Item>::PageDecoder() : d(std::make_unique<Private>())
{}

template <class Item>
PageDecoder<Item>::~PageDecoder() = default;

template <class Item>
base::Result<QString> PageDecoder<Item>::open(const QByteArray &body)
{
    PageHead head;
    d->isOpen = false;
    if (d->document.open(body, d->decoder) && d->document.rewind(d->root, d->decoder)) {
        head = readHead(d->root, d->decoder);
        if (!d->decoder.hasFailed())
            d->document.checkEnd(d->decoder);
        if (!d->decoder.hasFailed() && head.hasItems && d->start())
            d->isOpen = d->next != d->end;
    }
    if (d->decoder.hasFailed())
        return base::failure(d->decoder.takeError());
    return head.nextToken;
}

template <class Item>
base::Result<> PageDecoder<Item>::take(int count, std::vector<Item> &items)
{
    for (int i = 0; i < count && d->isOpen; ++i) {
        if (!d->takeOne(items))
            return base::failure(d->decoder.takeError());
    }
    return {};
}

template <class Item>
bool PageDecoder<Item>::atEnd() const noexcept
{
    return !d->isOpen;
}

template <class Item>
int PageDecoder<Item>::leftOut() const noexcept
{
    return d->leftOut;
}

template <class Item>
QString PageDecoder<Item>::leftOutReason() const
{
    return QStringLiteral("%1 of its entries could not be read; the first: %2.")
        .arg(QString::number(d->leftOut), d->firstLeftOut);
}

template class PageDecoder<SourceServer>;
template class PageDecoder<Job>;
template class PageDecoder<JobLog>;
template class PageDecoder<Wave>;
template class PageDecoder<Application>;
template class PageDecoder<base::AccountId>;
template class PageDecoder<SourceServerAction>;

} // namespace mgn::codec
